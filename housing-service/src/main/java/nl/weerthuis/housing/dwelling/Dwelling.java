package nl.weerthuis.housing.dwelling;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.weerthuis.platform.event.Event;
import nl.weerthuis.platform.problem.Problem;

/** One dwelling of a corporation. Its row is the lock for all that is decided about it. */
@Entity
class Dwelling {

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID corporationId;
    private String region;

    @Embedded
    private DwellingDetails details;

    @Enumerated(EnumType.STRING)
    private DwellingStatus status;

    private LocalDate expectedFreeOn;

    protected Dwelling() {}

    Dwelling(UUID corporationId, String region, DwellingDetails details) {
        this.id = UUID.randomUUID();
        this.corporationId = corporationId;
        this.region = region;
        this.details = details;
        this.status = DwellingStatus.REGISTERED;
    }

    List<Event> registered() {
        return List.of(new DwellingEvent.DwellingRegistered(
                id,
                corporationId,
                details.municipalityCode(),
                details.neighbourhoodCode(),
                details.rooms(),
                details.stepFree(),
                details.housingForm()));
    }

    /** States the fact again only when others know something that has changed. */
    List<Event> change(DwellingDetails changed) {
        if (!changed.corporationReference().equals(details.corporationReference())) {
            throw Problem.conflict("corporation-reference-fixed");
        }
        if (isOnOfferDespite(changed)) {
            throw Problem.conflict("dwelling-on-offer");
        }
        var known = details;
        details = changed;
        return known.differsForOthers(changed) ? registered() : List.of();
    }

    /** DOMAIN 3.6: no dwelling with a nuisance file is offered, so an offer ends before the file is opened. */
    boolean isOnOfferDespite(DwellingDetails changed) {
        return changed.nuisanceFile() && (status == DwellingStatus.AVAILABLE || status == DwellingStatus.RESERVED);
    }

    void announce() {
        if (details.nuisanceFile()) {
            throw Problem.conflict("dwelling-has-nuisance-file");
        }
        if (status == DwellingStatus.AVAILABLE || status == DwellingStatus.RESERVED) {
            throw Problem.conflict("vacancy-already-announced");
        }
        become(DwellingStatus.AVAILABLE);
        expectedFreeOn = null;
    }

    /** The landlord says so; of a dwelling that is on offer the vacancy says it. */
    void expect(LocalDate on) {
        if (status == DwellingStatus.AVAILABLE || status == DwellingStatus.RESERVED) {
            throw Problem.conflict("vacancy-already-announced");
        }
        expectedFreeOn = on;
    }

    /** A tenant gave notice, or took it back; false if that was known. */
    boolean expectFree(LocalDate on) {
        var isKnown = Objects.equals(expectedFreeOn, on);
        expectedFreeOn = on;
        return !isKnown;
    }

    void reserve() {
        if (status == DwellingStatus.RESERVED) {
            throw Problem.conflict("dwelling-already-reserved");
        }
        become(DwellingStatus.RESERVED);
    }

    void free() {
        become(DwellingStatus.AVAILABLE);
    }

    void let() {
        become(DwellingStatus.LET);
    }

    void vacate() {
        become(DwellingStatus.REGISTERED);
    }

    void withdraw() {
        become(DwellingStatus.WITHDRAWN);
    }

    private void become(DwellingStatus next) {
        if (!status.next().contains(next)) {
            throw Problem.conflict("dwelling-not-vacant");
        }
        status = next;
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    UUID corporationId() {
        return corporationId;
    }

    String region() {
        return region;
    }

    DwellingDetails details() {
        return details;
    }

    DwellingStatus status() {
        return status;
    }

    /** Null if nothing is known of it. */
    LocalDate expectedFreeOn() {
        return expectedFreeOn;
    }
}
