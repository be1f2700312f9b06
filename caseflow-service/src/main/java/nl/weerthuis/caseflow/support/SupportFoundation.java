package nl.weerthuis.caseflow.support;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import nl.weerthuis.caseflow.casefile.CaseSheet;
import nl.weerthuis.caseflow.precondition.Foundation;
import nl.weerthuis.caseflow.precondition.PreconditionCode;

/** Support is met by an arrangement: hours, a first day before the keys, and a term that the region asks or a reason. */
@ApplicationScoped
class SupportFoundation implements Foundation {

    private static final String ARRANGEMENT = "/supportArrangement";

    private final Supports supports;
    private final SupportTerms terms;

    SupportFoundation(Supports supports, SupportTerms terms) {
        this.supports = supports;
        this.terms = terms;
    }

    @Override
    public PreconditionCode of() {
        return PreconditionCode.SUPPORT;
    }

    @Override
    public List<String> missing(CaseSheet sheet) {
        var stated = supports.stated(sheet);
        if (stated.isEmpty()) {
            return List.of(ARRANGEMENT);
        }
        var missing = new ArrayList<String>();
        if (!stated.get().knowsHours()) {
            missing.add(ARRANGEMENT + "/hoursPerWeek");
        }
        if (!terms.isExplained(stated.get())) {
            missing.add(ARRANGEMENT + "/shortTermReason");
        }
        supports.fit(sheet).filter(SupportFit::isLate).ifPresent(late -> missing.add(ARRANGEMENT + "/startOn"));
        return missing;
    }
}
