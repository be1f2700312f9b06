package nl.weerthuis.caseflow.expectation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import nl.weerthuis.caseflow.casefile.FacilityKind;
import nl.weerthuis.caseflow.casefile.TargetGroup;
import nl.weerthuis.caseflow.date.NotInFuture;
import nl.weerthuis.caseflow.date.WithinYears;
import nl.weerthuis.caseflow.municipality.MunicipalityCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is asked when somebody enters a facility. */
@Schema(name = "ExpectationMarking", description = "Early marking of a client (Dutch: vroege markering)")
record Marking(
        @NotBlank
        @Size(max = 64)
        @Schema(description = "The provider's own key of this client, no name (Dutch: cliëntreferentie)")
        String clientReference,

        @NotNull TargetGroup targetGroup,

        @NotNull @Valid FacilityKind facilityKind,

        @NotNull
        @NotInFuture
        @WithinYears(before = 20, after = 0)
        @Schema(description = "Entered the facility on (Dutch: datum van instroom)")
        LocalDate enteredOn,

        @NotNull
        @WithinYears(before = 1, after = 10)
        @Schema(description = "Expected to be ready on (Dutch: verwachte uitstroomdatum)")
        LocalDate expectedOn,

        @Schema(description = "Municipality of origin as told at entry (Dutch: gemeente van herkomst bij instroom)")
        MunicipalityCode originMunicipality) {

    String origin() {
        return originMunicipality == null ? null : originMunicipality.digits();
    }
}
