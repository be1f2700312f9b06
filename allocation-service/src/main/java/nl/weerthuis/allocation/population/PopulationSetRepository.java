package nl.weerthuis.allocation.population;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

@ApplicationScoped
class PopulationSetRepository implements PanacheRepositoryBase<PopulationSet, UUID> {

    PopulationSet require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> Problem.unknown("population-set", id));
    }

    Page<PopulationSet> page(Paging paging) {
        var all = find("order by referenceDate desc, id");
        return Page.of(all.page(paging.page() - 1, paging.pageSize()).list(), paging, all.count());
    }
}
