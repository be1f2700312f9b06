package nl.weerthuis.allocation.table;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import nl.weerthuis.allocation.casefile.CaseFiles;
import nl.weerthuis.allocation.casefile.KnownCase;
import nl.weerthuis.allocation.event.CaseEvent.TableDecisionTaken;
import nl.weerthuis.allocation.motivation.Motivations;
import nl.weerthuis.allocation.motivation.Written;
import nl.weerthuis.platform.event.Outbox;

/** Keeps a decision and lets the case file, the open offer and the other services know. */
@ApplicationScoped
class AnnounceDecision {

    private final TableDecisionRepository decisions;
    private final Motivations motivations;
    private final CaseFiles cases;
    private final Outbox outbox;
    private final Event<TableDecisionTaken> taken;

    AnnounceDecision(
            TableDecisionRepository decisions,
            Motivations motivations,
            CaseFiles cases,
            Outbox outbox,
            Event<TableDecisionTaken> taken) {
        this.decisions = decisions;
        this.motivations = motivations;
        this.cases = cases;
        this.outbox = outbox;
        this.taken = taken;
    }

    void handle(TableDecision decision, String motivation, KnownCase person) {
        decision.motivated(motivations.seal(Written.DECISION, decision.id(), motivation));
        decisions.persistAndFlush(decision);
        cases.decided(person.id(), decision.outcome(), decision.decidedAt());
        cases.shown(person, "take-table-decision");
        outbox.append(decision.taken(person));
        taken.fire(decision.taken(person));
    }
}
