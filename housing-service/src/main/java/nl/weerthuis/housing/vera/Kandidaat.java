package nl.weerthuis.housing.vera;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** WRV {@code /kandidaten}: how far a candidate is, without the candidate. */
@Schema(description = "How far the candidate of an offer is, without the person (VERA WRV: Kandidaat)")
record Kandidaat(
        @Schema(description = "The offer, as we named it (Dutch: aanbieding)")
        String idExtern,

        @Schema(description = "Organisation that the message speaks for (Dutch: organisatie)")
        String idOrganisatie,

        @Schema(description = "State (Dutch: status)") Codering status,

        @Schema(description = "State in detail (Dutch: detailstatus)")
        Codering detailStatus,

        @Schema(description = "The dwelling (Dutch: eenheid)")
        Sleutel eenheid)
        implements VeraMessage {}
