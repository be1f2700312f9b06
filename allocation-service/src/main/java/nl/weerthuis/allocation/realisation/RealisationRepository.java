package nl.weerthuis.allocation.realisation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class RealisationRepository implements PanacheRepositoryBase<Realisation, UUID> {

    /** {@code for update skip locked}: several replicas may release at once. */
    private static final int SKIP_LOCKED = -2;

    /** Locked. */
    Optional<Realisation> toChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Counted before the day and not told yet; ids are random, so their order tells nothing. */
    List<Realisation> due(LocalDate today, int limit) {
        return find("releasedAt is null and (counts or corrections > 0) and countedOn < ?1 order by id", today)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint("jakarta.persistence.lock.timeout", SKIP_LOCKED)
                .page(0, limit)
                .list();
    }
}
