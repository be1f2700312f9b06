package nl.weerthuis.caseflow.substitution;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.web.Paging;

@ApplicationScoped
class SubstitutionRepository implements PanacheRepositoryBase<Substitution, UUID> {

    Substitution require(UUID id, UUID organisation) {
        return find("id = ?1 and organisationId = ?2", id, organisation)
                .firstResultOptional()
                .orElseThrow(() -> Problem.unknown("substitution", id));
    }

    Optional<Substitution> open(UUID organisation, String absentee) {
        return find("organisationId = ?1 and absentee = ?2 and endedOn is null", organisation, absentee)
                .firstResultOptional();
    }

    List<Substitution> of(UUID organisation, Paging paging) {
        return find("organisationId = ?1 order by endedOn desc nulls first, fromOn desc, id", organisation)
                .page(paging.page() - 1, paging.pageSize())
                .list();
    }

    long countOf(UUID organisation) {
        return count("organisationId", organisation);
    }
}
