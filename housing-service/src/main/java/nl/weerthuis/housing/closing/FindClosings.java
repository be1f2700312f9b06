package nl.weerthuis.housing.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import nl.weerthuis.housing.access.HousingAccess;
import nl.weerthuis.housing.ledger.Quarter;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

/** Quarters that the caller may see, signed or not. */
@ApplicationScoped
class FindClosings {

    private final QuarterClosingRepository closings;
    private final HousingAccess access;

    FindClosings(QuarterClosingRepository closings, HousingAccess access) {
        this.closings = closings;
        this.access = access;
    }

    record Query(Quarter quarter, String municipalityCode, UUID corporationId, ClosingStatus status, Paging paging) {}

    @Transactional
    Page<QuarterClosingView> handle(Query query) {
        var quarter = query.quarter() == null ? null : query.quarter().number();
        var visible = access.targets()
                .andIfGiven("quarter = :quarter", "quarter", quarter)
                .andIfGiven("municipalityCode = :municipality", "municipality", query.municipalityCode())
                .andIfGiven("corporationId = :corporation", "corporation", query.corporationId())
                .andIfGiven("status = :status", "status", query.status());
        return closings.page(visible, query.paging()).map(closing -> closing.view(access.seesGroups()));
    }

    @Transactional
    QuarterClosingView require(UUID id) {
        return closings.require(id, access.targets()).view(access.seesGroups());
    }
}
