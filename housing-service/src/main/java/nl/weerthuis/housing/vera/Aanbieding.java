package nl.weerthuis.housing.vera;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** WRV {@code /aanbiedingen}: an offer, without the person it was made to. */
@Schema(description = "An offer, without the person it was made to (VERA WRV: Aanbieding)")
record Aanbieding(
        @Schema(description = "The offer, as we named it (Dutch: aanbieding)")
        String idExtern,

        @Schema(description = "Organisation that the message speaks for (Dutch: organisatie)")
        String idOrganisatie,

        @Schema(description = "State (Dutch: status)") Codering status,

        @Schema(description = "State in detail (Dutch: detailstatus)")
        Codering detailStatus,

        @Schema(description = "The publication (Dutch: publicatie)")
        Sleutel publicatie)
        implements VeraMessage {}
