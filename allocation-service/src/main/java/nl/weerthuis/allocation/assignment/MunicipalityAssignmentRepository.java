package nl.weerthuis.allocation.assignment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.weerthuis.allocation.access.Sight;
import nl.weerthuis.allocation.casefile.KnownCase;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

@ApplicationScoped
class MunicipalityAssignmentRepository implements PanacheRepositoryBase<MunicipalityAssignment, UUID> {

    /** Locked: facts of two topics and an answer may meet. */
    MunicipalityAssignment opened(KnownCase person) {
        getEntityManager()
                .createNativeQuery("""
                        insert into municipality_assignment (case_id, version, provider_id, submitted_on, status)
                        values (?1, 0, ?2, ?3, 'WAITING_FOR_REGION') on conflict do nothing
                        """)
                .setParameter(1, person.id())
                .setParameter(2, person.providerId())
                .setParameter(3, person.submittedOn())
                .executeUpdate();
        return findById(person.id(), LockModeType.PESSIMISTIC_WRITE);
    }

    /** To the provider that has the case now, if there is an assignment yet. */
    void follow(KnownCase person) {
        getEntityManager()
                .createNativeQuery("update municipality_assignment set provider_id = ?1 where case_id = ?2")
                .setParameter(1, person.providerId())
                .setParameter(2, person.id())
                .executeUpdate();
    }

    Optional<MunicipalityAssignment> asked(UUID caseId, Sight sight) {
        var rows = AssignmentRows.askedOf(sight).and("caseId = :caseId", "caseId", caseId);
        return find(rows.condition(), rows.parameters())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Those that an agreement may help on, in the order in which they came. */
    List<UUID> waitingForRegion(int limit) {
        return find("status = ?1 order by submittedOn, caseId", AssignmentStatus.WAITING_FOR_REGION)
                .page(0, limit)
                .project(CaseId.class)
                .list()
                .stream()
                .map(CaseId::caseId)
                .toList();
    }

    Page<MunicipalityAssignment> page(Sight sight, Optional<AssignmentStatus> status, Paging paging) {
        var seen = AssignmentRows.of(sight);
        var rows = status.map(wanted -> seen.and("status = :status", "status", wanted))
                .orElse(seen);
        var found = find(
                rows.condition() + " order by assignedOn desc nulls first, submittedOn, caseId", rows.parameters());
        return Page.of(found.page(paging.page() - 1, paging.pageSize()).list(), paging, found.count());
    }

    record CaseId(UUID caseId) {}
}
