package nl.weerthuis.caseflow.hold;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.caseflow.casefile.CaseMoved;
import nl.weerthuis.caseflow.casefile.CaseSheet;
import nl.weerthuis.caseflow.casefile.CaseState;
import nl.weerthuis.caseflow.event.CaseEvent.CaseHoldEnded;
import nl.weerthuis.caseflow.event.CaseEvent.CaseOnHold;
import nl.weerthuis.caseflow.parameter.RegionParameters;
import nl.weerthuis.caseflow.term.Terms;
import nl.weerthuis.platform.event.Outbox;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.problem.Violation;

/** Which cases are parked. */
@ApplicationScoped
public class Holds {

    // With an offer on the table somebody waits for an answer, and a dwelling stands empty.
    private static final Set<CaseState> PARKABLE = EnumSet.of(
            CaseState.SUBMITTED,
            CaseState.INCOMPLETE,
            CaseState.COMPLETE,
            CaseState.ON_AGENDA,
            CaseState.ADMITTED,
            CaseState.ADMITTED_WITH_CONDITIONS,
            CaseState.DEFERRED,
            CaseState.SEARCHING,
            CaseState.MATCHED);

    private final CaseHoldRepository holds;
    private final Terms terms;
    private final RegionParameters parameters;
    private final Outbox outbox;
    private final Clock clock;

    Holds(CaseHoldRepository holds, Terms terms, RegionParameters parameters, Outbox outbox, Clock clock) {
        this.holds = holds;
        this.terms = terms;
        this.parameters = parameters;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Until when the case is parked, if it is. */
    public Optional<LocalDate> heldUntil(UUID caseId) {
        return holds.standing(caseId, LocalDate.now(clock)).map(CaseHold::until);
    }

    void hold(CaseSheet sheet, CaseHold hold) {
        requireTerm(sheet, hold.until());
        if (!PARKABLE.contains(sheet.state())) {
            throw Problem.conflict("hold-not-now", sheet.state().name());
        }
        heldUntil(sheet.id()).ifPresent(until -> {
            throw Problem.conflict("case-on-hold", until);
        });
        holds.persist(hold);
        terms.pause(sheet.id(), hold.until());
        outbox.append(new CaseOnHold(sheet.id(), sheet.level(), LocalDate.now(clock), hold.until()));
    }

    void resume(CaseSheet sheet) {
        if (!end(sheet)) {
            throw Problem.conflict("case-not-on-hold");
        }
    }

    /** What is over is not parked any more. */
    void on(@Observes CaseMoved moved) {
        if (moved.to().state().isFinal()) {
            end(moved.to());
        }
    }

    private boolean end(CaseSheet sheet) {
        var today = LocalDate.now(clock);
        var standing = holds.standing(sheet.id(), today);
        standing.ifPresent(hold -> {
            hold.end(today);
            terms.resume(sheet.id(), hold.until());
            outbox.append(new CaseHoldEnded(sheet.id(), sheet.level(), today));
        });
        return standing.isPresent();
    }

    private void requireTerm(CaseSheet sheet, LocalDate until) {
        var today = LocalDate.now(clock);
        var latest = today.plusDays(parameters.longestHoldDays(sheet.region(), today));
        if (!until.isAfter(today) || until.isAfter(latest)) {
            throw Problem.invalid(Violation.of("/until", "hold-term", latest));
        }
    }
}
