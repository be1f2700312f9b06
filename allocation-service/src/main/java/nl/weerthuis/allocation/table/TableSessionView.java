package nl.weerthuis.allocation.table;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.allocation.event.TableOutcome;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "TableSession", description = "A session of the outflow table (Dutch: uitstroomtafel)")
record TableSessionView(
        @Schema(description = "Identification (Dutch: identificatie)")
        UUID id,

        @Schema(description = "Held on (Dutch: datum)") LocalDate heldOn,

        @Schema(description = "Place (Dutch: plaats)") String place,

        @Schema(description = "Planned, open or closed (Dutch: status)")
        TableStatus status,

        @Schema(description = "Cases on the agenda (Dutch: agenda)")
        List<Item> agenda,

        @Schema(description = "Decisions in the order in which they were taken (Dutch: besluiten)")
        List<DecisionView> decisions) {

    @Schema(name = "AgendaItem", description = "A case on the agenda (Dutch: agendapunt)")
    record Item(
            @Schema(description = "Case (Dutch: dossier)") UUID caseId) {}

    @Schema(name = "TableDecision", description = "A decision of the table (Dutch: besluit)")
    record DecisionView(
            @Schema(description = "Identification (Dutch: identificatie)")
            UUID id,

            @Schema(description = "Case (Dutch: dossier)") UUID caseId,

            @Schema(description = "Outcome (Dutch: uitkomst)")
            TableOutcome outcome,

            @Schema(description = "Conditions, as codes (Dutch: voorwaarden)")
            List<String> conditions,

            @Schema(description = "Why (Dutch: motivering)") String motivation,

            @Schema(description = "Organisations that carry it (Dutch: gedragen door)")
            List<UUID> carriedBy,

            @Schema(description = "Decided on (Dutch: besloten op)")
            LocalDate decidedOn) {

        static DecisionView of(TableDecision decision, String motivation) {
            return new DecisionView(
                    decision.id(),
                    decision.caseId(),
                    decision.outcome(),
                    decision.conditions(),
                    motivation,
                    decision.carriedBy(),
                    decision.decidedOn());
        }
    }

    static TableSessionView of(TableSession session, List<DecisionView> decisions) {
        return new TableSessionView(
                session.id(),
                session.heldOn(),
                session.place(),
                session.status(),
                session.agenda().stream().map(item -> new Item(item.caseId())).toList(),
                decisions);
    }

    /** These cases do not exist for the reader. */
    TableSessionView without(Set<UUID> caseIds) {
        return new TableSessionView(
                id,
                heldOn,
                place,
                status,
                agenda.stream().filter(item -> !caseIds.contains(item.caseId())).toList(),
                decisions.stream()
                        .filter(decision -> !caseIds.contains(decision.caseId()))
                        .toList());
    }

    /** For lists: a session without the cases. */
    static TableSessionView withoutCases(TableSession session) {
        return new TableSessionView(
                session.id(), session.heldOn(), session.place(), session.status(), List.of(), List.of());
    }
}
