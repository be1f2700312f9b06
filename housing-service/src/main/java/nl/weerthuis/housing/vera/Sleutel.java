package nl.weerthuis.housing.vera;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Reference to a dwelling (VERA: Eenheid-sleutels)")
record Sleutel(
        @Schema(description = "The corporation's own key of the dwelling (Dutch: sleutel)")
        String idExtern) {}
