package nl.weerthuis.caseflow.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import nl.weerthuis.caseflow.access.Purpose;
import nl.weerthuis.caseflow.casefile.CaseFilter;
import nl.weerthuis.caseflow.casefile.Cases;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

/** Lists the cases that the reader may see, the latest nomination first. */
@ApplicationScoped
class ListCases {

    record Query(CaseFilter filter, Paging paging, Purpose purpose) {}

    private final Cases cases;

    ListCases(Cases cases) {
        this.cases = cases;
    }

    @Transactional
    Page<CaseLine> handle(Query query) {
        var seen = cases.list(query.filter(), query.paging(), query.purpose());
        return seen.content().map(sheet -> CaseLine.of(sheet, seen.sight()));
    }
}
