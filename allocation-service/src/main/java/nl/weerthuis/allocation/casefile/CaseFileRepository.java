package nl.weerthuis.allocation.casefile;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.weerthuis.allocation.access.Sight;
import nl.weerthuis.allocation.event.TableOutcome;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

@ApplicationScoped
class CaseFileRepository implements PanacheRepositoryBase<CaseFile, UUID> {

    private static final String LAPSED = """
            select distinct c.case_id from case_consent c join case_file f on f.case_id = c.case_id
            where c.scope = 'HOUSING' and c.given and c.valid_until < ?1 and f.closed_on is null and c.case_id > ?2
            order by c.case_id limit ?3
            """;

    Optional<CaseFile> submitted(UUID caseId) {
        return findByIdOptional(caseId).filter(CaseFile::isSubmitted);
    }

    /** The file of a case, new if none of its facts came before; locked, because facts of two topics may meet. */
    CaseFile opened(UUID caseId) {
        getEntityManager().createNativeQuery("""
                        insert into case_file (case_id, protection_level, erased) values (?1, 'PROTECTED', false)
                        on conflict do nothing
                        """).setParameter(1, caseId).executeUpdate();
        lock(caseId);
        return findById(caseId);
    }

    List<UUID> withLapsedConsent(LocalDate today, UUID after, int most) {
        List<?> ids = getEntityManager()
                .createNativeQuery(LAPSED, UUID.class)
                .setParameter(1, today)
                .setParameter(2, after)
                .setParameter(3, most)
                .getResultList();
        return ids.stream().map(UUID.class::cast).toList();
    }

    /**
     * First the lock, then the file: a joined read under the lock would still see old preconditions. It lets rows that
     * point to the case come in, so that who has an offer and adds one does not wait for who has the case and wants the offer.
     */
    void lock(UUID caseId) {
        getEntityManager()
                .createNativeQuery("select case_id from case_file where case_id = ?1 for no key update")
                .setParameter(1, caseId)
                .getResultList();
    }

    void assign(UUID caseId, String municipalityCode) {
        getEntityManager()
                .createNativeQuery("update case_file set municipality_code = ?1 where case_id = ?2")
                .setParameter(1, municipalityCode)
                .setParameter(2, caseId)
                .executeUpdate();
    }

    void decide(UUID caseId, TableOutcome outcome, Instant at) {
        getEntityManager()
                .createNativeQuery("update case_file set table_outcome = ?1, table_decided_at = ?2 where case_id = ?3")
                .setParameter(1, outcome.name())
                .setParameter(2, at)
                .setParameter(3, caseId)
                .executeUpdate();
    }

    void forgetDecision(UUID caseId) {
        getEntityManager()
                .createNativeQuery(
                        "update case_file set table_outcome = null, table_decided_at = null where case_id = ?1")
                .setParameter(1, caseId)
                .executeUpdate();
    }

    Optional<CaseFile> visible(UUID caseId, Sight sight) {
        var rows = CaseRows.of(sight).and("caseId = :caseId", "caseId", caseId);
        return find(rows.condition(), rows.parameters()).firstResultOptional();
    }

    Page<CaseFile> open(Sight sight, Paging paging) {
        var rows = CaseRows.of(sight).and("closedOn is null");
        var found = find(rows.condition() + " order by coalesce(waitingSince, submittedOn), caseId", rows.parameters());
        return Page.of(found.page(paging.page() - 1, paging.pageSize()).list(), paging, found.count());
    }
}
