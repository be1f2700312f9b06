package nl.weerthuis.housing.vera;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** WRV {@code /toewijzingen}: that a dwelling was allocated, and with which contract; not to whom. */
@Schema(description = "An allocation and its contract, without the person (VERA WRV: Toewijzing)")
record Toewijzing(
        @Schema(description = "Key in the corporation's own system (Dutch: sleutel)")
        String idExtern,

        @Schema(description = "Organisation that the message speaks for (Dutch: organisatie)")
        String idOrganisatie,

        @Schema(implementation = String.class, format = "rfc3339", description = "Moment of allocation (Dutch: datum)")
        OffsetDateTime datum,

        @Schema(description = "The dwelling (Dutch: eenheid)")
        Sleutel eenheid,

        @Schema(description = "The contract (Dutch: overeenkomst)")
        Overeenkomst overeenkomst)
        implements VeraMessage {

    @Schema(description = "A contract within an allocation (VERA: Overeenkomst)")
    record Overeenkomst(
            @Schema(description = "Key in the corporation's own system (Dutch: sleutel)")
            String idExtern,

            @Schema(description = "Kind (Dutch: soort)") Codering soort,

            @Schema(description = "Kind in detail (Dutch: detailsoort)")
            Codering detailSoort,

            @Schema(description = "First day (Dutch: begindatum)")
            LocalDate begindatum,

            @Schema(description = "Last day (Dutch: einddatum)")
            LocalDate einddatum) {}
}
