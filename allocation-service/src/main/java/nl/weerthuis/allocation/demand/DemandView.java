package nl.weerthuis.allocation.demand;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Demand", description = "What those who wait in a region need, without any person (Dutch: woonvraag)")
record DemandView(
        @Schema(description = "Region (Dutch: regio)") String region,

        @Schema(description = "Day since which this count stands; a new one each week (Dutch: peildatum)")
        LocalDate countedOn,

        @Schema(description = "Below it a number is not told (Dutch: drempel)")
        long threshold,

        @Schema(description = "The counts, by one thing at a time (Dutch: aantallen)")
        List<DemandCell> cells) {}
