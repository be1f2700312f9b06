package nl.weerthuis.caseflow.aftercare;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import nl.weerthuis.caseflow.casefile.CaseMoved;
import nl.weerthuis.caseflow.casefile.CaseSheet;
import nl.weerthuis.caseflow.casefile.CaseState;

/** The moments of aftercare, counted from the keys. Whoever is housed again has a round of their own. */
@ApplicationScoped
public class AftercarePlan {

    private final PlannedMomentRepository moments;
    private final AftercareRepository recorded;
    private final Clock clock;

    AftercarePlan(PlannedMomentRepository moments, AftercareRepository recorded, Clock clock) {
        this.moments = moments;
        this.recorded = recorded;
        this.clock = clock;
    }

    void on(@Observes CaseMoved moved) {
        var sheet = moved.to();
        if (sheet.state().isFinal()) {
            ofLastRound(sheet.id(), moment -> {
                if (moment.isOpen()) {
                    moment.lapse(LocalDate.now(clock));
                }
            });
        } else if (moved.from() != null
                && moved.from().isFinal()
                && sheet.course().keyDate() != null) {
            ofLastRound(sheet.id(), PlannedMoment::revive);
        } else if (sheet.state() == CaseState.HOUSED && sheet.course().keyDate() != null) {
            plan(sheet);
        }
    }

    /** The round in which a moment is recorded now. */
    int done(UUID caseId, AftercareMoment.Month month, LocalDate on) {
        var all = moments.of(caseId);
        all.stream()
                .filter(moment -> moment.isOf(lastRound(all)) && moment.isOf(month))
                .forEach(moment -> moment.done(on));
        return Math.max(lastRound(all), 1);
    }

    public List<PlannedMomentView> of(UUID caseId) {
        var today = LocalDate.now(clock);
        return moments.of(caseId).stream().map(moment -> moment.view(today)).toList();
    }

    public List<AftercareMomentView> recorded(UUID caseId) {
        return recorded.of(caseId).stream().map(AftercareMoment::view).toList();
    }

    private void plan(CaseSheet sheet) {
        var round = lastRound(moments.of(sheet.id())) + 1;
        Arrays.stream(AftercareMoment.Month.values())
                .forEach(month -> moments.persist(new PlannedMoment(
                        sheet.id(), sheet.region(), round, month, sheet.course().keyDate())));
    }

    private void ofLastRound(UUID caseId, Consumer<PlannedMoment> change) {
        var all = moments.of(caseId);
        all.stream().filter(moment -> moment.isOf(lastRound(all))).forEach(change);
    }

    private static int lastRound(List<PlannedMoment> all) {
        return all.stream().mapToInt(PlannedMoment::round).max().orElse(0);
    }
}
