package nl.weerthuis.allocation.realisation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.weerthuis.allocation.event.RegionEvent.RealisationCorrected;
import nl.weerthuis.allocation.event.RegionEvent.RealisationCounted;
import nl.weerthuis.platform.event.Event;

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
    private boolean counts;
    private int corrections;

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
        this.counts = true;
    }

    /** False if that is how it stands. What was told is told anew; what was not, once and right. */
    boolean correct(String inPeriod, boolean stillCounts, LocalDate today) {
        if (period.equals(inPeriod) && counts == stillCounts) {
            return false;
        }
        period = inPeriod;
        counts = stillCounts;
        if (releasedAt != null) {
            corrections++;
            releasedAt = null;
            countedOn = today;
        }
        return true;
    }

    /** What never counted for anybody who heard of it is not told at all. */
    boolean isToBeTold() {
        return releasedAt == null && (counts || corrections > 0);
    }

    Event release(Instant now) {
        releasedAt = now;
        if (corrections > 0) {
            return new RealisationCorrected(
                    id, municipalityCode, corporationId, targetGroup, period, persons, counts, countedOn);
        }
        return new RealisationCounted(id, municipalityCode, corporationId, targetGroup, period, persons, countedOn);
    }

    UUID id() {
        return id;
    }

    String region() {
        return region;
    }
}
