package nl.weerthuis.caseflow.expectation;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many will be ready within some months; small numbers are hidden from who does not know the persons. */
@Schema(name = "Horizon", description = "How many will be ready, and when (Dutch: uitstroomhorizon)")
record Horizon(
        @Schema(description = "Counted on (Dutch: peildatum)")
        LocalDate countedOn,

        @Schema(description = "Within three, six and twelve months (Dutch: termijnen)")
        List<Within> horizons) {

    /** Up to one date, all who are expected before it. */
    @Schema(name = "HorizonWithin", description = "Ready within so many months (Dutch: binnen zoveel maanden)")
    record Within(
            @Schema(description = "Months from the day of counting (Dutch: maanden)")
            int months,

            @Schema(description = "Up to and including the month of (Dutch: tot en met de maand van)")
            LocalDate until,

            @Schema(description = "Clients; null if it is too small to tell (Dutch: aantal cliënten)")
            Long number,

            @Schema(description = "By target group (Dutch: per doelgroep)")
            List<Part> byTargetGroup,

            @Schema(description = "By municipality of origin (Dutch: per gemeente van herkomst)")
            List<Part> byMunicipality) {}

    /** A part of them. */
    @Schema(name = "HorizonPart", description = "A part of those (Dutch: onderdeel)")
    record Part(
            @Schema(description = "Target group or municipality; null if unknown (Dutch: code)")
            String code,

            @Schema(description = "Clients (Dutch: aantal cliënten)")
            long number) {}
}
