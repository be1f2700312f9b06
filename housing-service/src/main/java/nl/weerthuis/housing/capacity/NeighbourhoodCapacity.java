package nl.weerthuis.housing.capacity;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.housing.area.CapacityArea;
import nl.weerthuis.platform.event.Event;

/** How many placements a neighbourhood, or a district, can bear in a rolling period; zero says "not for now". */
@Entity
class NeighbourhoodCapacity {

    @Id
    private UUID id;

    @Version
    private int version;

    private String region;
    private String municipalityCode;
    private String neighbourhoodCode;

    @Embedded
    private Bearing bearing;

    protected NeighbourhoodCapacity() {}

    NeighbourhoodCapacity(String region, String neighbourhoodCode, Bearing bearing) {
        this.id = UUID.randomUUID();
        this.region = region;
        this.municipalityCode = CapacityArea.municipalityOf(neighbourhoodCode);
        this.neighbourhoodCode = neighbourhoodCode;
        this.bearing = bearing;
    }

    List<Event> stated() {
        return List.of(new CapacitySet(
                id,
                neighbourhoodCode,
                bearing.placements(),
                bearing.periodMonths(),
                bearing.validFrom(),
                bearing.validUntil(),
                bearing.coolingDays(),
                bearing.reason()));
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

    Bearing bearing() {
        return bearing;
    }
}
