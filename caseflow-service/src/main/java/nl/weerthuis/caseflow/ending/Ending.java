package nl.weerthuis.caseflow.ending;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.weerthuis.caseflow.casefile.CaseSheet;
import nl.weerthuis.caseflow.casefile.CaseState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A way in which a case can end, what ends with it, and what is in the way. Codes, whose sentences lie in a bundle. */
@Schema(description = "How a case can end: before the keys, or after (Dutch: wijze van beëindigen)")
enum Ending {
    WITHDRAWAL {
        @Override
        List<String> blocks(CaseSheet sheet) {
            return sheet.state().isBeforeKeys() ? List.of() : List.of("AFTER_KEYS");
        }
    },
    CLOSURE {
        @Override
        List<String> blocks(CaseSheet sheet) {
            return sheet.state().isBeforeKeys() ? List.of("BEFORE_KEYS") : List.of();
        }
    };

    private static final Set<CaseState> OFFERED =
            EnumSet.of(CaseState.OFFERED, CaseState.ACCEPTED, CaseState.CONTRACTED);
    private static final Set<CaseState> DECIDED =
            EnumSet.of(CaseState.ADMITTED, CaseState.ADMITTED_WITH_CONDITIONS, CaseState.SEARCHING, CaseState.MATCHED);

    abstract List<String> blocks(CaseSheet sheet);

    List<String> blockedBy(CaseSheet sheet) {
        if (sheet.isErased()) {
            return List.of("ERASED");
        }
        return sheet.state().isFinal() ? List.of("ENDED") : blocks(sheet);
    }

    /** What ends with a case that stands where this one does, in the order in which people ask for it. */
    static List<String> consequences(CaseSheet sheet, boolean held, boolean termRuns) {
        var all = new ArrayList<String>();
        add(all, "AGENDA_ITEM", sheet.state() == CaseState.ON_AGENDA);
        add(all, "ADMISSION", DECIDED.contains(sheet.state()) || OFFERED.contains(sheet.state()));
        add(all, "OFFER", OFFERED.contains(sheet.state()) && sheet.state() != CaseState.CONTRACTED);
        add(all, "TENANCY", sheet.state() == CaseState.CONTRACTED);
        add(all, "INTRODUCTION", OFFERED.contains(sheet.state()));
        add(all, "AFTERCARE", sheet.state() == CaseState.HOUSED || sheet.state() == CaseState.AFTERCARE);
        add(all, "TERM", termRuns);
        add(all, "HOLD", held);
        add(all, "FULL_SIGHT", true);
        return all;
    }

    private static void add(List<String> all, String code, boolean holds) {
        if (holds) {
            all.add(code);
        }
    }
}
