package nl.weerthuis.caseflow.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.weerthuis.caseflow.casefile.CaseSheet;
import nl.weerthuis.caseflow.support.Supports;

/** Makes the plan of one case of what the features know of it: statuses, dates and parties, and nothing about a person. */
@ApplicationScoped
class Planning {

    private final Prospects prospects;
    private final CaseTurns turns;
    private final Supports supports;
    private final Clock clock;

    Planning(Prospects prospects, CaseTurns turns, Supports supports, Clock clock) {
        this.prospects = prospects;
        this.turns = turns;
        this.supports = supports;
        this.clock = clock;
    }

    PlanView of(CaseSheet sheet) {
        if (sheet.isClosed() || sheet.isErased()) {
            return new PlanView(sheet.id(), sheet.state(), true, null, List.of(), List.of(), List.of(), null);
        }
        var today = LocalDate.now(clock);
        var open = prospects.open(sheet);
        var outlook = prospects.outlook(sheet, open, today);
        var fit = supports.fit(sheet).orElse(null);
        var late = fit != null && fit.isLate();
        return new PlanView(
                sheet.id(),
                sheet.state(),
                outlook.isClear(),
                outlook.clearOn(),
                outlook.steps(),
                outlook.criticalPath(),
                turns.actions(sheet, open, late, today),
                fit);
    }
}
