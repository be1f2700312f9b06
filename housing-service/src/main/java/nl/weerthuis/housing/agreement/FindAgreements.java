package nl.weerthuis.housing.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import nl.weerthuis.housing.access.HousingAccess;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

/** Performance agreements that the caller takes part in, or keeps for the region. */
@ApplicationScoped
class FindAgreements {

    private final PerformanceAgreementRepository agreements;
    private final HousingAccess access;

    FindAgreements(PerformanceAgreementRepository agreements, HousingAccess access) {
        this.agreements = agreements;
        this.access = access;
    }

    record Query(String municipalityCode, UUID agreementId, AgreementStatus status, Paging paging) {}

    @Transactional
    Page<PerformanceAgreementView> handle(Query query) {
        var visible = access.agreements()
                .andIfGiven("municipalityCode = :municipality", "municipality", query.municipalityCode())
                .andIfGiven("seriesId = :series", "series", query.agreementId())
                .andIfGiven("status = :status", "status", query.status());
        return agreements.page(visible, query.paging()).map(PerformanceAgreement::view);
    }

    @Transactional
    PerformanceAgreement require(UUID id) {
        return agreements.require(id, access.agreements());
    }
}
