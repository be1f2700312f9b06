package nl.weerthuis.caseflow.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.weerthuis.caseflow.casefile.CaseState;
import nl.weerthuis.caseflow.precondition.PreconditionCode;
import nl.weerthuis.caseflow.precondition.PreconditionCode.Step;

/** When the steps of one case may come free, by what is open before each. */
record Outlook(CaseState state, List<PlanView.Milestone> open) {

    private static final List<Step> STEPS = List.of(Step.ADMISSION, Step.OFFER, Step.CONTRACT);

    Outlook {
        open = open.stream()
                .filter(one -> one.step().isAheadOf(state))
                .sorted(Comparator.comparing(PlanView.Milestone::expectedOn)
                        .thenComparing(PlanView.Milestone::precondition))
                .toList();
    }

    boolean isClear() {
        return open.isEmpty();
    }

    /** Null if nothing is open. */
    LocalDate clearOn() {
        return last(open.stream());
    }

    List<PlanView.Step> steps() {
        return STEPS.stream().map(this::step).toList();
    }

    /** Per step what is settled last before it, if that is later than all before: nothing else moves the date. */
    List<PlanView.Milestone> criticalPath() {
        var path = new ArrayList<PlanView.Milestone>();
        var reached = LocalDate.MIN;
        for (var step : STEPS) {
            var before = of(step);
            if (!before.isEmpty() && before.get(before.size() - 1).expectedOn().isAfter(reached)) {
                var deciding = before.get(before.size() - 1);
                path.add(deciding);
                reached = deciding.expectedOn();
            }
        }
        return path;
    }

    private PlanView.Step step(Step step) {
        var codes = of(step).stream().map(PlanView.Milestone::precondition).toList();
        return new PlanView.Step(step, !step.isAheadOf(state), codes, clearOn(step));
    }

    /** A step waits for the steps before it. */
    private LocalDate clearOn(Step step) {
        return last(open.stream().filter(one -> one.step().compareTo(step) <= 0));
    }

    private List<PlanView.Milestone> of(Step step) {
        return open.stream().filter(one -> one.step() == step).toList();
    }

    private static LocalDate last(Stream<PlanView.Milestone> some) {
        return some.map(PlanView.Milestone::expectedOn)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    static PlanView.Milestone milestone(PreconditionCode code, LocalDate dueOn, LocalDate today, long leadDays) {
        // What is overdue takes its usual time from today on: a date that has passed promises nothing.
        var estimated = dueOn == null || dueOn.isBefore(today);
        return new PlanView.Milestone(code, code.blocks(), estimated ? today.plusDays(leadDays) : dueOn, estimated);
    }
}
