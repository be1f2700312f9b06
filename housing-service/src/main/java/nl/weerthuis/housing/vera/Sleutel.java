package nl.weerthuis.housing.vera;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Reference to a record (VERA: sleutels)")
record Sleutel(
        @Schema(description = "The corporation's own key of it (Dutch: sleutel)")
        String idExtern,

        @Schema(description = "Organisation that the key is of, if it is another (Dutch: organisatie)")
        String idOrganisatie) {}
