package nl.weerthuis.housing.capacity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import nl.weerthuis.housing.access.HousingAccess;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

/** What the neighbourhoods of the region can bear. */
@ApplicationScoped
class ListCapacities {

    private final CapacityRepository capacities;
    private final HousingAccess access;

    ListCapacities(CapacityRepository capacities, HousingAccess access) {
        this.capacities = capacities;
        this.access = access;
    }

    /** @param on null for all that ever held or will */
    record Query(String municipalityCode, LocalDate on, Paging paging) {}

    @Transactional
    Page<NeighbourhoodCapacity> handle(Query query) {
        var visible = access.capacities()
                .andIfGiven("municipalityCode = :municipality", "municipality", query.municipalityCode())
                .andIfGiven(
                        "bearing.validFrom <= :on and (bearing.validUntil is null or bearing.validUntil >= :on)",
                        "on",
                        query.on());
        return capacities.page(visible, query.paging());
    }
}
