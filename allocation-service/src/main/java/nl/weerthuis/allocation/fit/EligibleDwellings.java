package nl.weerthuis.allocation.fit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.UUID;
import nl.weerthuis.allocation.casefile.CaseFiles;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

/** Holds every vacant dwelling against one case: what fits first, then what is nearest to fitting. */
@ApplicationScoped
class EligibleDwellings {

    private static final Comparator<EligibleDwellingView> NEAREST_FIRST = Comparator.comparingInt(
                    (EligibleDwellingView view) -> view.objections().size())
            .thenComparingInt(view -> view.warnings().size())
            .thenComparing(EligibleDwellingView::dwellingId);

    private final FitCheck fitCheck;
    private final CaseFiles cases;

    EligibleDwellings(FitCheck fitCheck, CaseFiles cases) {
        this.fitCheck = fitCheck;
        this.cases = cases;
    }

    @Transactional
    Page<EligibleDwellingView> handle(UUID caseId, Paging paging) {
        var person = cases.requireVisible(caseId);
        cases.shown(person, "list-eligible-dwellings");
        var all = fitCheck.checkVacant(person).stream()
                .map(EligibleDwellingView::of)
                .sorted(NEAREST_FIRST)
                .toList();
        var page = all.stream().skip(paging.offset()).limit(paging.pageSize()).toList();
        return Page.of(page, paging, all.size());
    }
}
