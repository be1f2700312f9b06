package nl.weerthuis.caseflow.namedcontact;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

@ApplicationScoped
class NamedContactRepository implements PanacheRepositoryBase<NamedContact, UUID> {

    Optional<NamedContact> living(UUID caseId, UUID organisation) {
        return find("caseId = ?1 and organisationId = ?2 and endedAt is null", caseId, organisation)
                .firstResultOptional();
    }

    /** The last named first. */
    Page<NamedContact> of(UUID caseId, Paging paging) {
        var found = find("caseId = ?1 order by namedAt desc, id", caseId);
        return Page.of(found.page(paging.page() - 1, paging.pageSize()).list(), paging, found.count());
    }
}
