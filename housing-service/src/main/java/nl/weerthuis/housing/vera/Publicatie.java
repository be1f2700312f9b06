package nl.weerthuis.housing.vera;

import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** WRV {@code /publicaties}: what we use of a vacancy that is published, in VERA's own names. */
@Schema(description = "A published vacancy (VERA WRV: Publicatie)")
record Publicatie(
        @Schema(description = "Key in the corporation's own system (Dutch: sleutel)")
        String idExtern,

        @Schema(description = "Organisation that the message speaks for (Dutch: organisatie)")
        String idOrganisatie,

        @Schema(description = "State (Dutch: status)") Codering status,

        @Schema(description = "State in detail (Dutch: detailstatus)")
        Codering detailStatus,

        @Schema(description = "How dwelling and tenant are brought together (Dutch: publicatiemodel)")
        Codering model,

        @Schema(description = "Day from which the next tenant can live there (Dutch: opleverdatum)")
        OffsetDateTime opleverdatum,

        @Schema(description = "The dwellings (Dutch: eenheden)")
        List<Sleutel> eenheden)
        implements VeraMessage {}
