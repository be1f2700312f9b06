package nl.weerthuis.caseflow.webhook;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.caseflow.feed.ChangeView;
import nl.weerthuis.platform.web.LongList;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

@ApplicationScoped
class DeliveryRepository implements PanacheRepositoryBase<Delivery, UUID> {

    private static final String QUEUE = "insert into webhook_delivery (id, webhook_id, change_id, position, state,"
            + " attempts, due_at) values (?1, ?2, ?3, ?4, 'WAITING', 0, ?5)"
            + " on conflict on constraint webhook_delivery_once do nothing";
    private static final String DUE = "select d.id from webhook_delivery d join webhook w on w.id = d.webhook_id"
            + " where d.state = 'WAITING' and d.due_at <= ?1 and w.state = 'ACTIVE'"
            + " order by d.due_at, d.position limit ?2 for update of d skip locked";
    private static final String AGAIN = "update webhook_delivery set state = 'WAITING', attempts = 0, due_at = ?3"
            + " where webhook_id = ?1 and position > ?2";

    void queue(UUID webhook, List<ChangeView> changes, Instant now) {
        for (var change : changes) {
            getEntityManager()
                    .createNativeQuery(QUEUE)
                    .setParameter(1, UUID.randomUUID())
                    .setParameter(2, webhook)
                    .setParameter(3, change.id())
                    .setParameter(4, Long.parseLong(change.cursor()))
                    .setParameter(5, now)
                    .executeUpdate();
        }
    }

    /** Locked; what another process holds it tries itself. */
    @SuppressWarnings("unchecked")
    List<Delivery> due(Instant now, int most) {
        List<UUID> ids = getEntityManager()
                .createNativeQuery(DUE, UUID.class)
                .setParameter(1, now)
                .setParameter(2, most)
                .getResultList();
        return ids.isEmpty() ? List.of() : list("id in ?1", ids);
    }

    /** Everything after this place is told once more. */
    void again(UUID webhook, long position, Instant now) {
        getEntityManager()
                .createNativeQuery(AGAIN)
                .setParameter(1, webhook)
                .setParameter(2, position)
                .setParameter(3, now)
                .executeUpdate();
    }

    /** @param state null for all */
    Page<Delivery> of(UUID webhook, DeliveryState state, Paging paging) {
        var given = new HashMap<String, Object>(Map.of("webhook", webhook));
        if (state != null) {
            given.put("state", state);
        }
        return LongList.page(
                getEntityManager(),
                Delivery.class,
                "from Delivery d where d.webhookId = :webhook" + (state == null ? "" : " and d.state = :state"),
                "order by d.position desc, d.id",
                given,
                paging);
    }

    void forget(Instant before) {
        delete("state <> ?1 and lastAt < ?2", DeliveryState.WAITING, before);
    }
}
