package nl.weerthuis.caseflow.consent;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.weerthuis.platform.web.Paging;

@ApplicationScoped
class ConsentRepository implements PanacheRepositoryBase<Consent, UUID> {

    private static final String LAPSED = """
            select f.id from case_file f
            where f.closed_on is null and f.erased_on is null
              and exists (select 1 from precondition p
                where p.case_id = f.id and p.code = 'CONSENT' and p.status = 'MET')
              and f.id in (select c.case_id from consent c
                where c.scope = 'TABLE' and c.status = 'GIVEN' and c.valid_until < ?1)
              and not exists (select 1 from consent c where c.case_id = f.id and c.scope = 'TABLE'
                and c.status = 'GIVEN' and (c.valid_until is null or c.valid_until >= ?1))
            limit 1 for update of f skip locked
            """;

    List<Consent> of(UUID caseId) {
        return list("caseId = ?1 order by scope, partyKind, organisationId nulls first", caseId);
    }

    /** The statement about exactly the same party and scope. */
    Optional<Consent> find(UUID caseId, ConsentStatement statement) {
        return of(caseId).stream()
                .filter(consent -> consent.statement().isAboutTheSameAs(statement))
                .findFirst();
    }

    /** An open case that the table may not speak of any more, though it was met; locked, and none in other hands. */
    Optional<UUID> lapsedForTheTable(LocalDate today) {
        List<?> found = getEntityManager()
                .createNativeQuery(LAPSED, UUID.class)
                .setParameter(1, today)
                .getResultList();
        return found.stream().map(UUID.class::cast).findFirst();
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
