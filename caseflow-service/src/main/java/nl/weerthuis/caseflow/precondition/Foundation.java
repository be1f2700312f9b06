package nl.weerthuis.caseflow.precondition;

import java.util.List;
import nl.weerthuis.caseflow.casefile.CaseSheet;

/** What a precondition must rest on elsewhere before anybody may say that it is met. A bean of that feature. */
public interface Foundation {

    PreconditionCode of();

    /** What is missing, as places in the case; nothing if it may be said. */
    List<String> missing(CaseSheet sheet);
}
