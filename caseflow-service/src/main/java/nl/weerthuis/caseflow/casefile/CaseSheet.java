package nl.weerthuis.caseflow.casefile;

import java.time.LocalDate;
import java.util.UUID;

/** A case at one moment, for the features that work with it. */
public record CaseSheet(
        UUID id,
        int version,
        UUID clientId,
        UUID providerId,
        String region,
        OwnReference reference,
        TargetGroup targetGroup,
        ProtectionLevel protectionLevel,
        FacilityKind facilityKind,
        LocalDate readyOn,
        LocalDate waitingSince,
        LocalDate submittedOn,
        CaseState state,
        boolean suspectedDouble,
        Course course,
        LocalDate handedOverOn,
        LocalDate closedOn,
        LocalDate erasedOn) {

    public boolean isProtected() {
        return protectionLevel == ProtectionLevel.PROTECTED;
    }

    public boolean isClosed() {
        return closedOn != null;
    }

    public boolean isErased() {
        return erasedOn != null;
    }

    /** As events carry it. */
    public String level() {
        return protectionLevel.name();
    }
}
