package nl.weerthuis.allocation.realisation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.weerthuis.allocation.event.RegionEvent.RealisationCounted;

/** One home counted for a municipality and a corporation. Under an id of its own: it leads to no case and no offer. */
@Entity
class Realisation {

    @Id
    private UUID id;

    private String region;
    private String municipalityCode;
    private UUID corporationId;
    private String targetGroup;
    private String period;
    private int persons;
    private LocalDate countedOn;
    private Instant releasedAt;

    protected Realisation() {}

    Realisation(CountRealisation.Command command, LocalDate countedOn) {
        this.id = UUID.randomUUID();
        this.region = command.region();
        this.municipalityCode = command.municipalityCode();
        this.corporationId = command.corporationId();
        this.targetGroup = command.targetGroup();
        this.period = HalfYear.of(command.keyDate());
        this.persons = command.persons();
        this.countedOn = countedOn;
    }

    RealisationCounted release(Instant now) {
        releasedAt = now;
        return new RealisationCounted(id, municipalityCode, corporationId, targetGroup, period, persons, countedOn);
    }

    String region() {
        return region;
    }
}
