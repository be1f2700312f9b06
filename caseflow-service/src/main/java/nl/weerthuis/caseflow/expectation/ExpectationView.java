package nl.weerthuis.caseflow.expectation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.weerthuis.caseflow.casefile.FacilityKind;
import nl.weerthuis.caseflow.casefile.ProtectionLevel;
import nl.weerthuis.caseflow.casefile.TargetGroup;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An expectation as its reader may see it; never who it is. */
@Schema(name = "Expectation", description = "A client who will need a home (Dutch: verwachte uitstroom)")
record ExpectationView(
        @Schema(description = "Id, also of the case that it may become (Dutch: dossiernummer)")
        UUID id,

        @Schema(description = "Version, as in the ETag (Dutch: versie)")
        int version,

        @Schema(description = "Provider of the facility (Dutch: zorgaanbieder)")
        UUID providerId,

        @Schema(description = "The provider's own key; for that provider alone (Dutch: cliëntreferentie)")
        String clientReference,

        TargetGroup targetGroup,

        ProtectionLevel protectionLevel,

        FacilityKind facilityKind,

        @Schema(description = "Entered the facility on (Dutch: datum van instroom)")
        LocalDate enteredOn,

        @Schema(description = "Expected to be ready on; none if never (Dutch: verwachte uitstroomdatum)")
        LocalDate expectedOn,

        @Schema(description = "Municipality of origin as told at entry (Dutch: gemeente van herkomst)")
        String originMunicipality,

        ExpectationState state,

        @Schema(description = "Last changed at (Dutch: gewijzigd op)")
        Instant changedAt) {

    /** For the table: protected, nothing says where somebody stays or came from. */
    ExpectationView forTheTable() {
        var masked = protectionLevel == ProtectionLevel.PROTECTED;
        return new ExpectationView(
                id,
                version,
                providerId,
                null,
                targetGroup,
                protectionLevel,
                masked ? null : facilityKind,
                enteredOn,
                expectedOn,
                originMunicipality,
                state,
                changedAt);
    }
}
