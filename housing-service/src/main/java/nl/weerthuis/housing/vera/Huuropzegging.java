package nl.weerthuis.housing.vera;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** VHE {@code /huuropzeggingen}: that a dwelling will become free, before it is a vacancy. */
@Schema(description = "Notice given by a tenant: the dwelling will become free (VERA VHE: Huuropzegging)")
record Huuropzegging(
        @Schema(description = "Key in the corporation's own system (Dutch: sleutel)")
        String idExtern,

        @Schema(description = "Organisation that the message speaks for (Dutch: organisatie)")
        String idOrganisatie,

        @Schema(description = "State (Dutch: status)") Codering status,

        @Schema(description = "Day on which notice was given (Dutch: opzegdatum)")
        LocalDate opzegdatum,

        @Schema(description = "Last day of the tenancy (Dutch: einddatum)")
        LocalDate einddatum,

        @Schema(description = "The tenancy (Dutch: huurovereenkomst)")
        Sleutel huurovereenkomst)
        implements VeraMessage {}
