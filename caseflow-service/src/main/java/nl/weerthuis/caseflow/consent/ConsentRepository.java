package nl.weerthuis.caseflow.consent;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.weerthuis.platform.web.Paging;

@ApplicationScoped
class ConsentRepository implements PanacheRepositoryBase<Consent, UUID> {

    List<Consent> of(UUID caseId) {
        return list("caseId = ?1 order by scope, partyKind, organisationId nulls first", caseId);
    }

    /** The statement about exactly the same party and scope. */
    Optional<Consent> find(UUID caseId, ConsentStatement statement) {
        return of(caseId).stream()
                .filter(consent -> consent.statement().isAboutTheSameAs(statement))
                .findFirst();
    }

    void remember(ConsentChange change) {
        getEntityManager().persist(change);
    }

    List<ConsentChange> history(UUID caseId, Paging paging) {
        return getEntityManager()
                .createQuery("from ConsentChange h where h.caseId = :caseId order by h.position", ConsentChange.class)
                .setParameter("caseId", caseId)
                .setFirstResult(paging.offset())
                .setMaxResults(paging.pageSize())
                .getResultList();
    }

    int historyLength(UUID caseId) {
        return getEntityManager()
                .createQuery("select count(*) from ConsentChange h where h.caseId = :caseId", Long.class)
                .setParameter("caseId", caseId)
                .getSingleResult()
                .intValue();
    }
}
