package nl.weerthuis.reporting.definition;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What a measure means (Dutch: definitie).")
record Definition(
        @Schema(description = "The table it stands in (Dutch: indicator).")
        String indicator,

        @Schema(description = "Code of the measure (Dutch: maat).")
        String measure,

        @Schema(description = "Unit; TARGET_UNIT is the unit of the target (Dutch: eenheid).")
        String unit,

        @Schema(description = "Dutch name (Dutch: naam).") String nameNl,

        @Schema(description = "English name (Dutch: Engelse naam).")
        String nameEn,

        @Schema(description = "What it means, in Dutch (Dutch: betekenis).")
        String meaningNl,

        @Schema(description = "What it means, in English (Dutch: betekenis in het Engels).")
        String meaningEn,

        @Schema(description = "Over which period, in Dutch (Dutch: periode).")
        String periodNl,

        @Schema(description = "Over which period, in English (Dutch: periode in het Engels).")
        String periodEn) {}
