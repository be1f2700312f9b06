package nl.weerthuis.housing.capacity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.housing.area.NeighbourhoodCode;
import nl.weerthuis.platform.event.Event;

/** How many placements a neighbourhood can bear in a rolling period; zero says "not for now". */
@Entity
class NeighbourhoodCapacity {

    @Id
    private UUID id;

    @Version
    private int version;

    private String region;
    private String municipalityCode;
    private String neighbourhoodCode;
    private int placementsLimit;
    private int periodMonths;
    private LocalDate validFrom;

    protected NeighbourhoodCapacity() {}

    NeighbourhoodCapacity(
            String region, String neighbourhoodCode, int placementsLimit, int periodMonths, LocalDate validFrom) {
        this.id = UUID.randomUUID();
        this.region = region;
        this.municipalityCode = NeighbourhoodCode.municipalityOf(neighbourhoodCode);
        this.neighbourhoodCode = neighbourhoodCode;
        this.placementsLimit = placementsLimit;
        this.periodMonths = periodMonths;
        this.validFrom = validFrom;
    }

    List<Event> stated() {
        return List.of(new CapacitySet(id, neighbourhoodCode, placementsLimit, periodMonths, validFrom));
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    String municipalityCode() {
        return municipalityCode;
    }

    String neighbourhoodCode() {
        return neighbourhoodCode;
    }

    int placementsLimit() {
        return placementsLimit;
    }

    int periodMonths() {
        return periodMonths;
    }

    LocalDate validFrom() {
        return validFrom;
    }
}
