package nl.weerthuis.caseflow.term;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.caseflow.casefile.CaseMoved;
import nl.weerthuis.caseflow.casefile.CaseSheet;
import nl.weerthuis.caseflow.parameter.RegionParameters;

/** Counts the term of every step: it begins and ends with the state, and stands still while a case is parked. */
@ApplicationScoped
public class Terms {

    private final CaseTermRepository terms;
    private final WorkingDays workingDays;
    private final RegionParameters parameters;
    private final Clock clock;

    Terms(CaseTermRepository terms, WorkingDays workingDays, RegionParameters parameters, Clock clock) {
        this.terms = terms;
        this.workingDays = workingDays;
        this.parameters = parameters;
        this.clock = clock;
    }

    void on(@Observes CaseMoved moved) {
        if (moved.from() != null) {
            end(moved.to().id());
        }
        Step.of(moved.to().state()).ifPresent(step -> begin(moved.to(), step));
    }

    /** Parked: what is left of the running term is left when the case goes on. One that is late already stays so. */
    public void pause(UUID caseId, LocalDate until) {
        var today = LocalDate.now(clock);
        terms.running(caseId)
                .filter(term -> !term.dueOn().isBefore(today))
                .ifPresent(term -> move(term, until, workingDays.between(term.region(), today, term.dueOn())));
    }

    /** Goes on before the day on which it would have: the term ends as much earlier. */
    public void resume(UUID caseId, LocalDate until) {
        terms.running(caseId)
                .filter(term -> !term.dueOn().isBefore(until))
                .ifPresent(term ->
                        move(term, LocalDate.now(clock), workingDays.between(term.region(), until, term.dueOn())));
    }

    /** Somebody else gave the running step its last day: a term of an answer, or a planned day of the keys. */
    public void agree(UUID caseId, Step step, LocalDate day) {
        terms.running(caseId)
                .filter(term -> term.step() == step && day != null && !day.isBefore(term.begunOn()))
                .ifPresent(term -> term.agree(day, toldOn(term.region(), term.step(), day)));
    }

    public boolean isRunning(UUID caseId) {
        return terms.running(caseId).isPresent();
    }

    /** In their order. */
    public List<TermView> of(UUID caseId) {
        var today = LocalDate.now(clock);
        return terms.of(caseId).stream().map(term -> term.view(today)).toList();
    }

    private void move(CaseTerm term, LocalDate from, int left) {
        var due = workingDays.after(term.region(), from, left);
        var later = due.isBefore(term.plannedOn()) ? term.plannedOn() : due;
        term.move(later, toldOn(term.region(), term.step(), later));
    }

    private void end(UUID caseId) {
        terms.running(caseId).ifPresent(term -> {
            term.end(LocalDate.now(clock));
            // Before the next begins: one runs at a time.
            terms.flush();
        });
    }

    private void begin(CaseSheet sheet, Step step) {
        var region = sheet.region();
        var begun = workingDays.received(region, clock.instant());
        var days = parameters.termDays(region, step.name(), step.careful(), begun);
        var planned = workingDays.after(region, begun, days);
        var term = new CaseTerm(
                sheet.id(), region, step, new CaseTerm.Span(days, begun, planned, toldOn(region, step, planned)));
        terms.heldUntil(sheet.id(), LocalDate.now(clock)).ifPresent(until -> move(term, until, days));
        terms.persist(term);
    }

    private LocalDate toldOn(String region, Step step, LocalDate due) {
        return step.party() == Party.REGION ? due : workingDays.after(region, due, parameters.graceDays(region, due));
    }
}
