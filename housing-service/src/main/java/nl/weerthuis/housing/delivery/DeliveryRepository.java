package nl.weerthuis.housing.delivery;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

@ApplicationScoped
class DeliveryRepository implements PanacheRepositoryBase<Delivery, UUID> {

    private static final String OLDEST_OF_EACH = "select distinct on (corporation_id) * from delivery"
            + " where state = 'WORKING' order by corporation_id, received_at, id";

    Delivery require(UUID id, UUID corporation) {
        return find("id = ?1 and corporationId = ?2 and state <> ?3", id, corporation, DeliveryState.RECEIVING)
                .firstResultOptional()
                .orElseThrow(() -> Problem.unknown("delivery", id));
    }

    Page<Delivery> of(UUID corporation, Paging paging) {
        var found = find(
                "corporationId = ?1 and state <> ?2 order by receivedAt desc, id",
                corporation,
                DeliveryState.RECEIVING);
        return Page.of(found.page(paging.page() - 1, paging.pageSize()).list(), paging, found.count());
    }

    /** The oldest of each corporation: what was sent first is worked off first. */
    @SuppressWarnings("unchecked")
    List<Delivery> toWorkOff() {
        return getEntityManager()
                .createNativeQuery(OLDEST_OF_EACH, Delivery.class)
                .getResultList();
    }

    /** For whoever is first; of several processes the others find nothing and do something else. */
    Optional<Delivery> lockToWorkOff(UUID id) {
        var locked = getEntityManager()
                .createNativeQuery(
                        "select id from delivery where id = ?1 and state = 'WORKING' for update skip locked",
                        UUID.class)
                .setParameter(1, id)
                .getResultList();
        return locked.isEmpty() ? Optional.empty() : findByIdOptional(id);
    }

    /** With their records. */
    long drop(Instant receivedBefore, Instant finishedBefore) {
        return delete(
                "(state = ?1 and receivedAt < ?2) or finishedAt < ?3",
                DeliveryState.RECEIVING,
                receivedBefore,
                finishedBefore);
    }
}
