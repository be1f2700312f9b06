package nl.weerthuis.caseflow.factcorrection;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

@ApplicationScoped
class FactCorrectionRepository implements PanacheRepositoryBase<FactCorrection, UUID> {

    List<FactCorrection> of(UUID caseId) {
        return list("caseId", caseId);
    }

    Page<FactCorrection> of(UUID caseId, Paging paging) {
        var found = find("caseId = ?1 order by correctedAt desc, fact, id", caseId);
        return Page.of(found.page(paging.page() - 1, paging.pageSize()).list(), paging, found.count());
    }
}
