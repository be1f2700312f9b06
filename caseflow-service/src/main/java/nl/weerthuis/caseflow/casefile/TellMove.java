package nl.weerthuis.caseflow.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.LocalDate;
import nl.weerthuis.platform.event.Outbox;

/** States where a case stands now, to other services and to the features here. */
@ApplicationScoped
class TellMove {

    private final Outbox outbox;
    private final Event<CaseMoved> moves;
    private final Clock clock;

    TellMove(Outbox outbox, Event<CaseMoved> moves, Clock clock) {
        this.outbox = outbox;
        this.moves = moves;
        this.clock = clock;
    }

    /** That a case was submitted, a fact of its own tells the others. */
    void opened(CaseFile file) {
        moves.fire(new CaseMoved(null, file.sheet()));
    }

    void handle(CaseFile file, CaseChange change) {
        if (change.isMove()) {
            outbox.append(file.stateChanged(LocalDate.now(clock)));
            moves.fire(new CaseMoved(change.from(), file.sheet()));
        }
    }
}
