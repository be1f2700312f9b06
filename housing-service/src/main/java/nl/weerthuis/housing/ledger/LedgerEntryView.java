package nl.weerthuis.housing.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "LedgerEntry", description = "A line of the ledger, which stays as it is (Dutch: boeking)")
record LedgerEntryView(
        @Schema(description = "Key of the entry (Dutch: kenmerk)")
        UUID id,

        @Schema(description = "On which target it is booked (Dutch: taakstelling)")
        UUID targetId,

        @Schema(description = "Code of the municipality (Dutch: gemeentecode)")
        String municipalityCode,

        @Schema(description = "The corporation (Dutch: woningcorporatie)")
        UUID corporationId,

        @Schema(description = "Group of the target, or ALL (Dutch: doelgroep)")
        String targetGroup,

        EntryKind kind,

        @Schema(description = "Above zero is to be done, below zero is done (Dutch: aantal)")
        int amount,

        @Schema(description = "In which quarter it is booked (Dutch: kwartaal)", examples = "2026-Q3")
        String quarter,

        @Schema(description = "Day of what it is about (Dutch: betreft)", format = "date")
        LocalDate concernsOn,

        @Schema(description = "True if it became known after its own quarter (Dutch: nagekomen)")
        boolean late,

        @Schema(description = "Entry of the period before from which it was carried over (Dutch: overgenomen van)")
        UUID carriedFrom,

        @Schema(description = "Entry that it corrects (Dutch: correctie op)")
        UUID corrects,

        @Schema(description = "What municipalities adjusted together (Dutch: gezamenlijke bijstelling)")
        UUID exchangeId,

        @Schema(description = "Reference of the decision (Dutch: kenmerk van het besluit)")
        String decision,

        @Schema(description = "When it was booked (Dutch: geboekt)")
        Instant bookedAt) {}
