package nl.weerthuis.caseflow.tenure;

import nl.weerthuis.caseflow.casefile.CaseSheet;
import nl.weerthuis.caseflow.casefile.CaseState;
import nl.weerthuis.platform.problem.Problem;

/** What happens between the keys and the end of a case. */
final class Housed {

    private Housed() {}

    static void require(CaseSheet sheet) {
        if (sheet.state() != CaseState.HOUSED && sheet.state() != CaseState.AFTERCARE) {
            throw Problem.conflict("not-housed", sheet.state().name());
        }
    }
}
