package nl.weerthuis.caseflow.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.platform.crypto.ErasureLedger.Entry;

/** What the database knows of erasures. */
@ApplicationScoped
class ErasureRepository {

    private final EntityManager entities;

    ErasureRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** Every erasure: few, and nothing but ids. */
    List<Entry> all() {
        List<?> rows = entities.createNativeQuery(
                        "select client_id, erased_at from erasure order by erased_at", Object[].class)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Entry((UUID) row[0], (Instant) row[1]))
                .toList();
    }

    /** Whether the journal holds that this case became nobody's. */
    boolean isStated(UUID caseId) {
        return (Boolean) entities.createNativeQuery("select exists (select 1 from outbox where channel = 'caseflow'"
                        + " and subject = ?1 and type = 'nl.weerthuis.client-erased.v1')")
                .setParameter(1, caseId)
                .getSingleResult();
    }
}
