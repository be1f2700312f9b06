package nl.weerthuis.allocation.table;

import java.util.ArrayList;
import java.util.List;
import nl.weerthuis.allocation.casefile.KnownCase;
import nl.weerthuis.platform.problem.Word;

/** What a case must have before the table talks about it. */
final class Readiness {

    private Readiness() {}

    static List<Word> missing(KnownCase person) {
        var missing = new ArrayList<Word>();
        if (!person.open()) {
            missing.add(new Word("open-case"));
        }
        if (!person.ready()) {
            missing.add(new Word("completeness"));
        }
        if (person.municipalityCode().isEmpty()) {
            missing.add(new Word("municipality"));
        }
        return missing;
    }
}
