package nl.weerthuis.housing.tenancy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "TenancyHistory",
        description = "The contracts of one home, how often the omklap was put off, and what was put right (Dutch:"
                + " verloop van de huur)")
record TenancyHistoryView(
        @Schema(description = "Key of the tenancy (Dutch: kenmerk)")
        UUID id,

        @Schema(description = "The offer it came of (Dutch: aanbieding)")
        UUID offerId,

        @Schema(description = "From the first to the one that holds; one home, counted once (Dutch: contracten)")
        List<Contract> contracts,

        @Schema(description = "The oldest first (Dutch: uitstel van de omklap)")
        List<Postponement> postponements,

        @Schema(description = "The oldest first (Dutch: correcties)")
        List<Corrected> corrections) {

    @Schema(name = "TenancyContract", description = "One of the contracts on a home (Dutch: contract)")
    record Contract(
            @Schema(description = "Contract form (Dutch: contractvorm)")
            ContractForm contractForm,

            Holder holder,

            @Schema(description = "Why it may be temporary (Dutch: wettelijke grond)")
            LegalGround legalGround,

            @Schema(description = "First day (Dutch: ingangsdatum)")
            LocalDate startOn,

            @Schema(description = "Last day, if there is one (Dutch: laatste dag)")
            LocalDate lastDay) {}

    @Schema(name = "FlipPostponement", description = "That the omklap was put off (Dutch: uitstel van de omklap)")
    record Postponement(
            @Schema(description = "Day on which it would have been decided (Dutch: was)")
            LocalDate wasOn,

            @Schema(description = "Day on which it is decided now (Dutch: nieuw omklapmoment)")
            LocalDate reviewOn,

            PostponementReason reason,

            @Schema(description = "Who put it off, as the identity provider names them (Dutch: door)")
            String postponedBy,

            @Schema(description = "When (Dutch: op)") LocalDate postponedOn) {}

    @Schema(name = "TenancyCorrection", description = "What was put right (Dutch: correctie)")
    record Corrected(
            CorrectionSubject subject,

            CorrectionReason reason,

            @Schema(description = "What was said: a day, or the code and day of an end (Dutch: was)")
            String oldValue,

            @Schema(description = "What holds; absent where there is nothing any more (Dutch: is)")
            String newValue,

            @Schema(description = "Who put it right, as the identity provider names them (Dutch: door)")
            String correctedBy,

            @Schema(description = "When (Dutch: wanneer)") Instant correctedAt) {}
}
