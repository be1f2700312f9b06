package nl.weerthuis.caseflow.casefile;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What a nomination says of the case itself.
 *
 * @param knownOrigin municipality of origin, null unless it is known
 * @param begunAs the state before the nomination
 */
public record NewCase(
        UUID id,
        UUID clientId,
        OwnReference reference,
        TargetGroup targetGroup,
        ProtectionLevel protectionLevel,
        FacilityKind facilityKind,
        LocalDate readyOn,
        LocalDate waitingSince,
        LocalDate submittedOn,
        boolean suspectedDouble,
        String knownOrigin,
        CaseState begunAs) {}
