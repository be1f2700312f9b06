package nl.weerthuis.caseflow.precondition;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.caseflow.casefile.CaseSheet;
import nl.weerthuis.caseflow.event.CaseEvent;
import nl.weerthuis.caseflow.event.CaseEvent.PreconditionsChanged;
import nl.weerthuis.platform.crypto.SubjectKey;
import nl.weerthuis.platform.security.Caller;

/** The preconditions of the cases, and what waits for them. */
@ApplicationScoped
public class Preconditions {

    private final PreconditionRepository preconditions;
    private final Foundations foundations;
    private final Caller caller;
    private final Freshness freshness;
    private final Clock clock;

    Preconditions(
            PreconditionRepository preconditions,
            Foundations foundations,
            Caller caller,
            Freshness freshness,
            Clock clock) {
        this.preconditions = preconditions;
        this.foundations = foundations;
        this.caller = caller;
        this.freshness = freshness;
        this.clock = clock;
    }

    /** Those of a case that is being opened; what other facts settle is met, whatever was said of it. */
    public List<CaseEvent> first(CaseSheet sheet, List<Assessment> given, SubjectKey key) {
        var facts = new ArrayList<CaseEvent>();
        for (var assessment : given) {
            var precondition = new Precondition(sheet.id(), assessment.code());
            precondition.assess(assessment, freshness.until(assessment), key, LocalDate.now(clock), caller.subject());
            preconditions.persist(precondition);
            facts.add(fact(sheet, assessment.code(), assessment.status()));
        }
        return facts;
    }

    /** As it was judged, if it was settled: what is still under way is not corrected by going on. */
    Optional<Assessment> settled(UUID caseId, PreconditionCode code, SubjectKey key) {
        return preconditions
                .find(caseId, code)
                .filter(Precondition::isSettled)
                .map(one -> one.view(key).assessment());
    }

    /** What was given, and met for each code that another fact settles. */
    public static List<Assessment> settledBy(Set<PreconditionCode> settled, List<Assessment> given) {
        var all = new EnumMap<PreconditionCode, Assessment>(PreconditionCode.class);
        given.forEach(assessment -> all.put(assessment.code(), assessment));
        settled.stream()
                .filter(code ->
                        !all.containsKey(code) || !all.get(code).status().isSettled())
                .forEach(code -> all.put(code, Assessment.met(code)));
        return List.copyOf(all.values());
    }

    CaseEvent assess(CaseSheet sheet, Assessment assessment, SubjectKey key) {
        foundations.require(sheet, assessment);
        require(sheet.id(), assessment.code())
                .assess(assessment, freshness.until(assessment), key, LocalDate.now(clock), caller.subject());
        return fact(sheet, assessment.code(), assessment.status());
    }

    /** Another fact settles this one; nothing if it was settled. */
    public Optional<CaseEvent> meet(CaseSheet sheet, PreconditionCode code) {
        var precondition = require(sheet.id(), code);
        if (precondition.isSettledOn(LocalDate.now(clock))) {
            return Optional.empty();
        }
        precondition.meet(LocalDate.now(clock), caller.subject());
        return Optional.of(fact(sheet, code, PreconditionStatus.MET));
    }

    /** What settled this one is gone; nothing if it was not settled. */
    public Optional<CaseEvent> reopen(CaseSheet sheet, PreconditionCode code) {
        return preconditions
                .find(sheet.id(), code)
                .filter(Precondition::isSettled)
                .map(precondition -> {
                    precondition.become(PreconditionStatus.OPEN, LocalDate.now(clock), caller.subject());
                    return fact(sheet, code, PreconditionStatus.OPEN);
                });
    }

    /** What settled this one no longer suffices; nothing if a person decided otherwise, or it was not settled. */
    public Optional<CaseEvent> unsettle(CaseSheet sheet, PreconditionCode code) {
        var precondition = require(sheet.id(), code);
        return precondition.unsettle(LocalDate.now(clock))
                ? Optional.of(fact(sheet, code, PreconditionStatus.IN_PROGRESS))
                : Optional.empty();
    }

    /** What settled this one has run out, by the clock and nobody's doing. */
    public Optional<CaseEvent> lapse(CaseSheet sheet, PreconditionCode code) {
        return preconditions
                .find(sheet.id(), code)
                .filter(Precondition::isSettled)
                .map(precondition -> {
                    precondition.become(PreconditionStatus.OPEN, LocalDate.now(clock), "caseflow");
                    return fact(sheet, code, PreconditionStatus.OPEN);
                });
    }

    /** What still stands before this step. */
    Set<PreconditionCode> openBefore(PreconditionCode.Step step, UUID caseId) {
        var open = PreconditionCode.before(step);
        preconditions.of(caseId).stream()
                .filter(one -> one.isSettledOn(LocalDate.now(clock)))
                .forEach(settled -> open.remove(settled.code()));
        return open;
    }

    /** Those that still ask something, in order: nobody settled them, or their evidence grew old. */
    public List<PreconditionView> open(UUID caseId) {
        var today = LocalDate.now(clock);
        return of(caseId, null).stream()
                .filter(one -> !one.isSettledOn(today))
                .map(PreconditionView::withoutReason)
                .toList();
    }

    /** All ten, in order; @param key null once the client was erased. */
    public List<PreconditionView> of(UUID caseId, SubjectKey key) {
        return complete(
                preconditions.of(caseId).stream().map(one -> one.view(key)).toList());
    }

    /** As {@link #of} will show them. */
    public List<PreconditionView> views(List<Assessment> given) {
        var today = LocalDate.now(clock);
        return complete(given.stream()
                .map(one -> PreconditionView.of(one, today, freshness.until(one), caller.subject()))
                .toList());
    }

    public void erase(UUID caseId) {
        preconditions.of(caseId).forEach(Precondition::erase);
    }

    /** Those whose evidence grew old before the step that asks for it. */
    List<Precondition> stale(int limit) {
        return preconditions.stale(LocalDate.now(clock), limit);
    }

    /** Asked once its case is held: somebody may have answered it meanwhile. */
    boolean isStale(UUID caseId, PreconditionCode code) {
        return preconditions
                .find(caseId, code)
                .filter(one -> one.isSettled() && !one.isSettledOn(LocalDate.now(clock)))
                .isPresent();
    }

    private Precondition require(UUID caseId, PreconditionCode code) {
        return preconditions.find(caseId, code).orElseGet(() -> {
            var fresh = new Precondition(caseId, code);
            fresh.become(PreconditionStatus.OPEN, LocalDate.now(clock), "caseflow");
            preconditions.persist(fresh);
            return fresh;
        });
    }

    private CaseEvent fact(CaseSheet sheet, PreconditionCode code, PreconditionStatus status) {
        return new PreconditionsChanged(sheet.id(), sheet.level(), code.name(), status.name(), LocalDate.now(clock));
    }

    private static List<PreconditionView> complete(List<PreconditionView> known) {
        var all = new EnumMap<PreconditionCode, PreconditionView>(PreconditionCode.class);
        Arrays.stream(PreconditionCode.values()).forEach(code -> all.put(code, PreconditionView.open(code)));
        known.forEach(view -> all.put(view.code(), view));
        return List.copyOf(all.values());
    }
}
