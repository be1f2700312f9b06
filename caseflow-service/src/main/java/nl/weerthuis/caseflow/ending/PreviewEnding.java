package nl.weerthuis.caseflow.ending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.caseflow.access.AccessTrail;
import nl.weerthuis.caseflow.casefile.CaseSheet;
import nl.weerthuis.caseflow.casefile.Cases;
import nl.weerthuis.caseflow.hold.Holds;
import nl.weerthuis.caseflow.term.Terms;
import nl.weerthuis.caseflow.wording.Wording;

/** Announces what would end with a case, before anybody ends it. Changes nothing. */
@ApplicationScoped
class PreviewEnding {

    record Query(UUID caseId, String language) {}

    private final Cases cases;
    private final Holds holds;
    private final Terms terms;
    private final AccessTrail trail;

    PreviewEnding(Cases cases, Holds holds, Terms terms, AccessTrail trail) {
        this.cases = cases;
        this.holds = holds;
        this.terms = terms;
        this.trail = trail;
    }

    @Transactional
    EndingPreview handle(Query query) {
        var sheet = cases.see(query.caseId(), null).content();
        trail.outflow("preview-ending", sheet.clientId(), sheet.level(), Set.of("P5"));
        var wording = Wording.of("endings", query.language());
        var ways = Arrays.stream(Ending.values())
                .map(ending -> way(ending, sheet, wording))
                .toList();
        return new EndingPreview(sheet.id(), sheet.state(), ways);
    }

    private EndingPreview.Way way(Ending ending, CaseSheet sheet, Wording wording) {
        var blocks = ending.blockedBy(sheet);
        var ends = blocks.isEmpty() ? consequences(sheet) : List.<String>of();
        return new EndingPreview.Way(
                ending,
                blocks.isEmpty(),
                ends.stream()
                        .map(code -> new EndingPreview.Consequence(code, wording.word("ends.", code)))
                        .toList(),
                blocks.stream()
                        .map(code -> new EndingPreview.Block(code, wording.word("blocked.", code)))
                        .toList());
    }

    private List<String> consequences(CaseSheet sheet) {
        return Ending.consequences(sheet, holds.heldUntil(sheet.id()).isPresent(), terms.isRunning(sheet.id()));
    }
}
