package nl.weerthuis.reporting.indicator;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "One table of figures from a frozen snapshot (Dutch: tabel met cijfers).")
record IndicatorTable(
        @Schema(description = "The snapshot it comes from (Dutch: momentopname).")
        UUID snapshotId,

        @Schema(description = "The day the figures are of (Dutch: peildatum).")
        LocalDate asOf,

        @Schema(description = "Region (Dutch: regio).") String region,

        @Schema(description = "Fewer people than this are not shown (Dutch: onderdrukkingsgrens).")
        int threshold,

        @Schema(description = "The counts here are multiples of this (Dutch: afronding); 1 is unrounded.")
        int rounding,

        @Schema(description = "One figure each (Dutch: regels).")
        List<Line> items) {

    @Schema(name = "IndicatorLine", description = "One figure (Dutch: cijfer). What does not apply is absent.")
    record Line(
            @Schema(description = "What is measured, see definitions (Dutch: maat).")
            String measure,

            @Schema(description = "Unit of the value (Dutch: eenheid).")
            String unit,

            @Schema(description = "Municipality (Dutch: gemeente); absent for the region.")
            String municipalityCode,

            @Schema(description = "Target group (Dutch: doelgroep); absent for all together.")
            String targetGroup,

            @Schema(description = "Code within the measure (Dutch: uitsplitsing).")
            String breakdown,

            @Schema(description = "Housing corporation (Dutch: woningcorporatie).")
            UUID corporationId,

            @Schema(description = "Its name (Dutch: naam).") String corporationName,

            @Schema(description = "Half-year or year (Dutch: periode).")
            String period,

            @Schema(
                    description = "The figure; null when suppressed or not known (Dutch: waarde).",
                    required = true,
                    nullable = true)
            @JsonInclude(JsonInclude.Include.ALWAYS)
            Long value,

            @Schema(description = "Not shown, to protect people (Dutch: onderdrukt).")
            boolean suppressed) {}
}
