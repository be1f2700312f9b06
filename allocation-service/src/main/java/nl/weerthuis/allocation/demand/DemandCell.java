package nl.weerthuis.allocation.demand;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "DemandCell", description = "So many who wait need this (Dutch: vraag)")
record DemandCell(
        @Schema(description = "By what is counted (Dutch: kenmerk)")
        Dimension dimension,

        @Schema(description = "What is needed (Dutch: waarde)", examples = "RENT_CAP_SMALL")
        String value,

        @Schema(description = "How many, rounded to five; absent where they are few (Dutch: aantal)")
        Long number,

        @Schema(description = "Whether the number is not told (Dutch: onderdrukt)")
        boolean suppressed) {

    static DemandCell of(Object[] row) {
        var number = row[2] == null ? null : ((Number) row[2]).longValue();
        return new DemandCell(Dimension.valueOf((String) row[0]), (String) row[1], number, number == null);
    }
}
