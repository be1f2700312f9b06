package nl.weerthuis.housing.agreement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.housing.access.Rows;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.web.LongList;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

@ApplicationScoped
class PerformanceAgreementRepository implements PanacheRepositoryBase<PerformanceAgreement, UUID> {

    PerformanceAgreement require(UUID id, Rows visible) {
        var rows = visible.and("id = :id", "id", id);
        return find(rows.condition(), rows.parameters())
                .firstResultOptional()
                .orElseThrow(() -> Problem.unknown("performance agreement", id));
    }

    /** All versions, the first one first: that one is the lock of them all. */
    List<PerformanceAgreement> lock(UUID seriesId) {
        getEntityManager().refresh(findById(seriesId), LockModeType.PESSIMISTIC_WRITE);
        var versions = list("seriesId = ?1 order by versionNumber", seriesId);
        versions.forEach(each -> getEntityManager().refresh(each));
        return versions;
    }

    List<PerformanceAgreement> standing(UUID seriesId) {
        return list("seriesId = ?1 and status <> ?2", seriesId, AgreementStatus.SUPERSEDED);
    }

    List<PerformanceAgreement> between(Rows visible, LocalDate first, LocalDate last) {
        var rows = visible.and("validFrom <= :last", "last", last)
                .and("validUntil >= :first", "first", first)
                .and("status <> :gone", "gone", AgreementStatus.SUPERSEDED);
        return list(rows.condition() + " order by municipalityCode, seriesId, versionNumber", rows.parameters());
    }

    Page<PerformanceAgreement> page(Rows visible, Paging paging) {
        return LongList.page(
                getEntityManager(),
                PerformanceAgreement.class,
                "from PerformanceAgreement where " + visible.condition(),
                "order by municipalityCode, validFrom desc, seriesId, versionNumber desc",
                visible.parameters(),
                paging);
    }
}
