package nl.weerthuis.caseflow.hold;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.caseflow.access.AccessTrail;
import nl.weerthuis.caseflow.access.Purpose;
import nl.weerthuis.caseflow.access.Sight;
import nl.weerthuis.caseflow.casefile.CaseSheet;
import nl.weerthuis.caseflow.casefile.Cases;
import nl.weerthuis.caseflow.term.Terms;

/** Shows the clock of a case and what stopped it, both. */
@ApplicationScoped
class ViewClock {

    private static final String ACTIVITY = "view-terms";

    record Query(UUID caseId, Purpose purpose) {}

    private final Cases cases;
    private final CaseHoldRepository holds;
    private final Terms terms;
    private final AccessTrail trail;
    private final Clock clock;

    ViewClock(Cases cases, CaseHoldRepository holds, Terms terms, AccessTrail trail, Clock clock) {
        this.cases = cases;
        this.holds = holds;
        this.terms = terms;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional
    CaseClock handle(Query query) {
        var seen = cases.see(query.caseId(), query.purpose());
        var sheet = seen.content();
        if (seen.sight() == Sight.CONTROL) {
            trail.control(ACTIVITY, query.purpose(), sheet.clientId(), sheet.level());
        } else {
            trail.outflow(ACTIVITY, sheet.clientId(), sheet.level(), Set.of("P5"));
        }
        return clock(sheet, LocalDate.now(clock));
    }

    private CaseClock clock(CaseSheet sheet, LocalDate today) {
        var all = holds.of(sheet.id());
        var last = sheet.closedOn() == null ? today : sheet.closedOn();
        return new CaseClock(
                sheet.id(),
                sheet.waitingSince(),
                ChronoUnit.DAYS.between(sheet.waitingSince(), last),
                all.stream().mapToLong(hold -> hold.stoppedDays(last)).sum(),
                all.stream()
                        .filter(hold -> hold.isOn(today))
                        .map(CaseHold::until)
                        .findFirst()
                        .orElse(null),
                terms.of(sheet.id()),
                all.stream().map(CaseHold::view).toList());
    }
}
