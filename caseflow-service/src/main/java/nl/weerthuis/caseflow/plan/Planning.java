package nl.weerthuis.caseflow.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.weerthuis.caseflow.casefile.CaseSheet;
import nl.weerthuis.caseflow.handover.Handovers;
import nl.weerthuis.caseflow.origin.Origins;
import nl.weerthuis.caseflow.parameter.PromiseParameters;
import nl.weerthuis.caseflow.precondition.PreconditionView;
import nl.weerthuis.caseflow.precondition.Preconditions;
import nl.weerthuis.caseflow.support.Supports;

/** Makes the plan of one case of what the features know of it: statuses, dates and parties, and nothing about a person. */
@ApplicationScoped
class Planning {

    private final Preconditions preconditions;
    private final Supports supports;
    private final Origins origins;
    private final Handovers handovers;
    private final OpenMatters matters;
    private final PromiseParameters parameters;
    private final Clock clock;

    Planning(
            Preconditions preconditions,
            Supports supports,
            Origins origins,
            Handovers handovers,
            OpenMatters matters,
            PromiseParameters parameters,
            Clock clock) {
        this.preconditions = preconditions;
        this.supports = supports;
        this.origins = origins;
        this.handovers = handovers;
        this.matters = matters;
        this.parameters = parameters;
        this.clock = clock;
    }

    PlanView of(CaseSheet sheet) {
        if (sheet.isClosed() || sheet.isErased()) {
            return new PlanView(sheet.id(), sheet.state(), true, null, List.of(), List.of(), List.of(), null);
        }
        var today = LocalDate.now(clock);
        var open = preconditions.open(sheet.id());
        var outlook = new Outlook(
                sheet.state(),
                open.stream().map(one -> milestone(one, sheet, today)).toList());
        var fit = supports.fit(sheet).orElse(null);
        var late = fit != null && fit.isLate();
        var turns = new Turns(sheet, origins.asksException(sheet.id()), late, handover(sheet), today);
        return new PlanView(
                sheet.id(),
                sheet.state(),
                outlook.isClear(),
                outlook.clearOn(),
                outlook.steps(),
                outlook.criticalPath(),
                turns.actions(sheet.state().isBeforeKeys() ? open : List.of(), matters.of(sheet.id(), today)),
                fit);
    }

    private Action.Code handover(CaseSheet sheet) {
        if (handovers.isFree(sheet)) {
            return Action.Code.HAND_OVER;
        }
        return handovers.waitsForReceiver(sheet) ? Action.Code.ACCEPT_HANDOVER : Action.Code.PREPARE_HANDOVER;
    }

    private PlanView.Milestone milestone(PreconditionView open, CaseSheet sheet, LocalDate today) {
        var lead = parameters.leadDays(open.code().name(), sheet.region(), today);
        return Outlook.milestone(open.code(), open.dueOn(), today, lead);
    }
}
