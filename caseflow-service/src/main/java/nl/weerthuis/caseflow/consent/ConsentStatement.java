package nl.weerthuis.caseflow.consent;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import nl.weerthuis.caseflow.organisation.OrganisationKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a client said about sharing; without a status it was given. */
@Schema(description = "Consent of the client (Dutch: toestemming)")
public record ConsentStatement(
        @NotNull @Schema(description = "Kind of party that may know (Dutch: soort partij)")
        OrganisationKind partyKind,

        @NotNull @Schema(description = "What it is for (Dutch: reikwijdte)")
        ConsentScope scope,

        @Schema(description = "Given (default) or withdrawn (Dutch: gegeven of ingetrokken)")
        ConsentStatus status,

        @Schema(description = "Last day it stands (Dutch: geldig tot en met)")
        LocalDate validUntil) {

    public ConsentStatement {
        status = status == null ? ConsentStatus.GIVEN : status;
    }

    public boolean opensTable() {
        return scope == ConsentScope.TABLE && status == ConsentStatus.GIVEN;
    }
}
