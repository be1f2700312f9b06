package nl.weerthuis.caseflow.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import nl.weerthuis.caseflow.casefile.CaseSheet;
import nl.weerthuis.caseflow.parameter.PromiseParameters;
import nl.weerthuis.caseflow.precondition.PreconditionView;
import nl.weerthuis.caseflow.precondition.Preconditions;

/** What is open before the steps of a case, and when it may be settled. */
@ApplicationScoped
class Prospects {

    private final Preconditions preconditions;
    private final PromiseParameters parameters;

    Prospects(Preconditions preconditions, PromiseParameters parameters) {
        this.preconditions = preconditions;
        this.parameters = parameters;
    }

    List<PreconditionView> open(CaseSheet sheet) {
        return preconditions.open(sheet.id());
    }

    Outlook outlook(CaseSheet sheet, List<PreconditionView> open, LocalDate today) {
        return new Outlook(
                sheet.state(),
                open.stream().map(one -> milestone(one, sheet, today)).toList());
    }

    private PlanView.Milestone milestone(PreconditionView open, CaseSheet sheet, LocalDate today) {
        var lead = parameters.leadDays(open.code().name(), sheet.region(), today);
        return Outlook.milestone(open.code(), open.dueOn(), today, lead);
    }
}
