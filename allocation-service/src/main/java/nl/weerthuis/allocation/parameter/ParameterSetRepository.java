package nl.weerthuis.allocation.parameter;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

@ApplicationScoped
class ParameterSetRepository implements PanacheRepositoryBase<ParameterSet, UUID> {

    /** The latest value that is valid on the date; of two of one date, the one recorded last. */
    Optional<Parameter> valid(String region, String code, LocalDate date) {
        return getEntityManager()
                .createQuery("""
                        select p from ParameterSet s join s.parameters p
                        where s.region = :region and p.code = :code and s.validFrom <= :date
                        order by s.validFrom desc, s.recordedAt desc
                        """, Parameter.class)
                .setParameter("region", region)
                .setParameter("code", code)
                .setParameter("date", date)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    Page<ParameterSet> page(String region, Paging paging) {
        var all = find("region = ?1 order by validFrom desc, recordedAt desc, id", region);
        return Page.of(all.page(paging.page() - 1, paging.pageSize()).list(), paging, all.count());
    }
}
