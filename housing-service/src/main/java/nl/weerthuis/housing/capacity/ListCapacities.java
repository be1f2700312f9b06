package nl.weerthuis.housing.capacity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
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

    record Query(String municipalityCode, Paging paging) {}

    @Transactional
    Page<NeighbourhoodCapacity> handle(Query query) {
        var visible = access.capacities()
                .andIfGiven("municipalityCode = :municipality", "municipality", query.municipalityCode());
        return capacities.page(visible, query.paging());
    }
}
