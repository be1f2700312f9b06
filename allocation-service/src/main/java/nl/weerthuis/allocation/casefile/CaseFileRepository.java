package nl.weerthuis.allocation.casefile;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.weerthuis.allocation.access.Sight;
import nl.weerthuis.allocation.event.TableOutcome;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

@ApplicationScoped
class CaseFileRepository implements PanacheRepositoryBase<CaseFile, UUID> {

    private static final String NOBODY = "1 = 0";

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

    /** First the lock, then the file: a joined read under the lock would still see old preconditions. */
    void lock(UUID caseId) {
        getEntityManager()
                .createNativeQuery("select case_id from case_file where case_id = ?1 for update")
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

    Optional<CaseFile> visible(UUID caseId, Sight sight) {
        var named = named(sight);
        named.put("caseId", caseId);
        return find("caseId = :caseId and submittedOn is not null and " + rows(sight), named)
                .firstResultOptional();
    }

    Page<CaseFile> open(Sight sight, Paging paging) {
        var rows = find(
                "submittedOn is not null and closedOn is null and " + rows(sight)
                        + " order by coalesce(waitingSince, submittedOn), caseId",
                named(sight));
        return Page.of(rows.page(paging.page() - 1, paging.pageSize()).list(), paging, rows.count());
    }

    private static String rows(Sight sight) {
        var known = sight.conflicts().isEmpty() ? "" : "caseId not in :conflicts and ";
        return known
                + switch (sight.breadth()) {
                    case EVERYTHING -> "providerId in :parties";
                    case OWN_CASES -> "providerId = :organisation";
                    // A safety exception must not show its new municipality to the one it leaves: origin alone gives no
                    // sight.
                    case OWN_MUNICIPALITIES ->
                        "(municipalityCode in :municipalities or (municipalityCode is null"
                                + " and origin.requested in :municipalities))";
                    case OWN_DWELLINGS, FIGURES, NOTHING -> NOBODY;
                };
    }

    private static Map<String, Object> named(Sight sight) {
        var named = new HashMap<String, Object>();
        if (!sight.conflicts().isEmpty()) {
            named.put("conflicts", sight.conflicts());
        }
        switch (sight.breadth()) {
            case EVERYTHING -> named.put("parties", sight.parties());
            case OWN_CASES -> named.put("organisation", sight.organisation());
            case OWN_MUNICIPALITIES -> named.put("municipalities", sight.municipalities());
            case OWN_DWELLINGS, FIGURES, NOTHING -> {}
        }
        return named;
    }
}
