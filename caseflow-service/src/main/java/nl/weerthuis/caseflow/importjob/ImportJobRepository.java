package nl.weerthuis.caseflow.importjob;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

@ApplicationScoped
class ImportJobRepository implements PanacheRepositoryBase<ImportJob, UUID> {

    ImportJob require(UUID id, UUID provider) {
        return find("id = ?1 and providerId = ?2 and state <> ?3", id, provider, ImportState.RECEIVING)
                .firstResultOptional()
                .orElseThrow(() -> Problem.unknown("import", id));
    }

    /** Locked, so that of two answers at once the second sees the first; a batch under way is waited for. */
    ImportJob requireLocked(UUID id, UUID provider) {
        return find("id = ?1 and providerId = ?2 and state <> ?3", id, provider, ImportState.RECEIVING)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> Problem.unknown("import", id));
    }

    Page<ImportJob> of(UUID provider, Paging paging) {
        var found =
                find("providerId = ?1 and state <> ?2 order by receivedAt desc, id", provider, ImportState.RECEIVING);
        return Page.of(found.page(paging.page() - 1, paging.pageSize()).list(), paging, found.count());
    }

    List<ImportJob> toWorkOff(int most) {
        return find("state in (CHECKING, NOMINATING) order by receivedAt, id")
                .page(0, most)
                .list();
    }

    List<ImportJob> paused() {
        return list("state = ?1", ImportState.PAUSED);
    }

    /** For whoever is first; of several processes the others find nothing and do something else. */
    Optional<ImportJob> lockToWorkOff(UUID id) {
        var locked = getEntityManager()
                .createNativeQuery("select id from nomination_import where id = ?1"
                        + " and state in ('CHECKING', 'NOMINATING') for update skip locked")
                .setParameter(1, id)
                .getResultList();
        return locked.isEmpty() ? Optional.empty() : findByIdOptional(id);
    }

    /** Written out and forgotten: what lies behind would be looked through again at every query. */
    void letGo() {
        getEntityManager().flush();
        getEntityManager().clear();
    }

    /** Those that never came in as a whole, with their lines. */
    long drop(Instant receivedBefore) {
        return delete("state = ?1 and receivedAt < ?2", ImportState.RECEIVING, receivedBefore);
    }
}
