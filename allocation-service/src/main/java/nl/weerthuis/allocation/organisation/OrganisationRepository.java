package nl.weerthuis.allocation.organisation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

@ApplicationScoped
class OrganisationRepository implements PanacheRepositoryBase<Organisation, UUID> {

    List<Organisation> known(Collection<UUID> ids) {
        return list("id in ?1", ids);
    }

    /** Agreements belong to a feature that reads this one, so its table is asked and not its code. */
    Set<UUID> parties(String region) {
        List<?> ids = getEntityManager()
                .createNativeQuery("""
                        select o.id from organisation o where o.region = ?1
                        union
                        select unnest(a.party_ids) from agreement a where a.region = ?1
                        """, UUID.class)
                .setParameter(1, region)
                .getResultList();
        return ids.stream().map(UUID.class::cast).collect(Collectors.toUnmodifiableSet());
    }

    /** The municipality of this code that was registered first. */
    Optional<UUID> municipality(String code) {
        List<?> ids = getEntityManager()
                .createNativeQuery(
                        "select id from organisation where kind = 'MUNICIPALITY' and ?1 = any (municipality_codes)"
                                + " order by registered_at, id limit 1",
                        UUID.class)
                .setParameter(1, code)
                .getResultList();
        return ids.stream().map(UUID.class::cast).findFirst();
    }

    Page<Organisation> page(Paging paging) {
        var all = find("order by name, id");
        return Page.of(all.page(paging.page() - 1, paging.pageSize()).list(), paging, all.count());
    }
}
