package nl.weerthuis.caseflow.webhook;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

@ApplicationScoped
class WebhookRepository implements PanacheRepositoryBase<Webhook, UUID> {

    Webhook require(UUID id, UUID provider) {
        return find("id = ?1 and providerId = ?2", id, provider)
                .firstResultOptional()
                .orElseThrow(() -> Problem.unknown("webhook", id));
    }

    Webhook requireLocked(UUID id, UUID provider) {
        return find("id = ?1 and providerId = ?2", id, provider)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> Problem.unknown("webhook", id));
    }

    Page<Webhook> of(UUID provider, Paging paging) {
        var found = find("providerId = ?1 order by registeredAt desc, id", provider);
        return Page.of(found.page(paging.page() - 1, paging.pageSize()).list(), paging, found.count());
    }

    long active(UUID provider) {
        return count("providerId = ?1 and state = ?2", provider, WebhookState.ACTIVE);
    }

    List<UUID> activeIds() {
        return getEntityManager()
                .createQuery("select w.id from Webhook w where w.state = ACTIVE order by w.id", UUID.class)
                .getResultList();
    }

    /** For whoever is first. */
    Optional<Webhook> lockActive(UUID id) {
        var locked = getEntityManager()
                .createNativeQuery(
                        "select id from webhook where id = ?1 and state = 'ACTIVE' for update skip locked", UUID.class)
                .setParameter(1, id)
                .getResultList();
        return locked.isEmpty() ? Optional.empty() : findByIdOptional(id);
    }

    List<Webhook> underAnotherKey(long key, int most) {
        return find("masterKey <> ?1 order by id", key)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .page(0, most)
                .list();
    }
}
