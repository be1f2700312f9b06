package nl.weerthuis.caseflow.feed;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class ProviderChangeRepository implements PanacheRepositoryBase<ProviderChange, UUID> {

    private static final String ALONE =
            "select pg_try_advisory_xact_lock(hashtextextended(current_schema() || '.provider_change', 0))";

    // A provider's places have no holes, so that they tell nothing of other providers.
    private static final String PLACE = """
            with fresh as (
              select id, provider_id, row_number() over (partition by provider_id order by changed_at, id) as nth
              from (select id, provider_id, changed_at from provider_change where position is null
                    order by changed_at, id limit ?1) unplaced),
            counted as (
              insert into provider_change_count (provider_id, last)
              select provider_id, count(*) from fresh group by provider_id
              on conflict (provider_id) do update set last = provider_change_count.last + excluded.last
              returning provider_id, last)
            update provider_change p set position = c.last - t.total + s.nth
            from fresh s join counted c using (provider_id)
              join (select provider_id, count(*) as total from fresh group by provider_id) t using (provider_id)
            where p.id = s.id
            """;

    /** How many were placed; none if another process does it just now. */
    int place(int most) {
        var alone = getEntityManager().createNativeQuery(ALONE, Boolean.class).getSingleResult();
        return Boolean.TRUE.equals(alone)
                ? getEntityManager()
                        .createNativeQuery(PLACE)
                        .setParameter(1, most)
                        .executeUpdate()
                : 0;
    }

    long last(UUID provider) {
        return getEntityManager()
                .createQuery(
                        "select coalesce(max(c.position), 0) from ProviderChange c where c.providerId = :provider",
                        Long.class)
                .setParameter("provider", provider)
                .getSingleResult();
    }

    List<ProviderChange> after(UUID provider, long position, int most) {
        return find("providerId = ?1 and position > ?2 order by position", provider, position)
                .page(0, most)
                .list();
    }
}
