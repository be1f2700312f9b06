package nl.weerthuis.caseflow.aftercare;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.caseflow.access.AccessTrail;
import nl.weerthuis.caseflow.casefile.CaseSheet;
import nl.weerthuis.caseflow.casefile.CaseState;
import nl.weerthuis.caseflow.casefile.Cases;
import nl.weerthuis.caseflow.casefile.Deed;
import nl.weerthuis.caseflow.event.CaseEvent.CaseClosed;
import nl.weerthuis.platform.event.Outbox;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Ends a case after the keys, with how it went. */
@ApplicationScoped
class CloseCase {

    @Schema(name = "ClosureOutcome", description = "How it went (Dutch: resultaat)")
    enum Outcome {
        SUCCEEDED,
        RELAPSED,
        EVICTED,
        LEFT,
        OUT_OF_SIGHT,
        UNKNOWN;

        CaseState state() {
            return switch (this) {
                case SUCCEEDED -> CaseState.CLOSED_SUCCEEDED;
                case RELAPSED -> CaseState.CLOSED_RELAPSED;
                case EVICTED -> CaseState.CLOSED_EVICTED;
                // Whom nobody sees any more, and of whom nobody knows: states tell less than outcomes.
                case LEFT, OUT_OF_SIGHT, UNKNOWN -> CaseState.CLOSED_LEFT;
            };
        }
    }

    record Command(UUID caseId, String ifMatch, Outcome outcome, LocalDate closedOn) {}

    private final Cases cases;
    private final AccessTrail trail;
    private final Outbox outbox;

    CloseCase(Cases cases, AccessTrail trail, Outbox outbox) {
        this.cases = cases;
        this.trail = trail;
        this.outbox = outbox;
    }

    @Transactional
    CaseSheet handle(Command command) {
        var deed = Deed.of("case-closed")
                .with(command.outcome().name())
                .to(command.outcome().state());
        var sheet = cases.command(command.caseId(), command.ifMatch(), deed);
        cases.closed(sheet.id(), command.closedOn());
        outbox.append(
                new CaseClosed(sheet.id(), sheet.level(), command.outcome().name(), command.closedOn()));
        trail.outflow("close-case", sheet.clientId(), sheet.level(), Set.of("P5"));
        return cases.standing(sheet.id());
    }
}
