package nl.weerthuis.allocation.assignment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    Optional<MunicipalityAssignment> asked(UUID caseId, Sight sight) {
        if (sight.conflicts().contains(caseId)) {
            return Optional.empty();
        }
        return find(
                        "caseId = :caseId and requestedMunicipality in :municipalities"
                                + " and coalesce(municipalityCode, requestedMunicipality) in :municipalities",
                        Map.of("caseId", caseId, "municipalities", sight.municipalities()))
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
        var rows = find(
                rows(sight) + status.map(s -> " and status = :status").orElse("")
                        + " order by assignedOn desc nulls first, submittedOn, caseId",
                named(sight, status));
        return Page.of(rows.page(paging.page() - 1, paging.pageSize()).list(), paging, rows.count());
    }

    private static String rows(Sight sight) {
        var known = sight.conflicts().isEmpty() ? "" : "caseId not in :conflicts and ";
        return known
                + switch (sight.breadth()) {
                    case EVERYTHING, FIGURES -> "providerId in :parties";
                    case OWN_CASES -> "providerId = :organisation";
                    case OWN_MUNICIPALITIES ->
                        "(municipalityCode in :municipalities or (municipalityCode is null"
                                + " and requestedMunicipality in :municipalities))";
                    case OWN_DWELLINGS, NOTHING -> "1 = 0";
                };
    }

    private static Map<String, Object> named(Sight sight, Optional<AssignmentStatus> status) {
        var named = new HashMap<String, Object>();
        if (!sight.conflicts().isEmpty()) {
            named.put("conflicts", sight.conflicts());
        }
        switch (sight.breadth()) {
            case EVERYTHING, FIGURES -> named.put("parties", sight.parties());
            case OWN_CASES -> named.put("organisation", sight.organisation());
            case OWN_MUNICIPALITIES -> named.put("municipalities", sight.municipalities());
            case OWN_DWELLINGS, NOTHING -> {}
        }
        status.ifPresent(wanted -> named.put("status", wanted));
        return named;
    }

    record CaseId(UUID caseId) {}
}
