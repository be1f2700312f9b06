package nl.weerthuis.housing.vacancy;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.platform.event.Event;

/** One time that a dwelling is on offer here. */
@Entity
class Vacancy {

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID dwellingId;

    @Enumerated(EnumType.STRING)
    private VacancyStatus status;

    private long rentCents;
    private LocalDate availableOn;
    private LocalDate announcedOn;
    private LocalDate closedOn;

    protected Vacancy() {}

    Vacancy(UUID dwellingId, long rentCents, LocalDate availableOn, LocalDate today) {
        this.id = UUID.randomUUID();
        this.dwellingId = dwellingId;
        this.status = VacancyStatus.OPEN;
        this.rentCents = rentCents;
        this.availableOn = availableOn;
        this.announcedOn = today;
    }

    List<Event> announced() {
        return List.of(new VacancyEvent.VacancyAnnounced(dwellingId, rentCents, availableOn));
    }

    /** States the fact again, unless all is as it was. */
    List<Event> change(long newRentCents, LocalDate newAvailableOn) {
        if (isOffered(newRentCents, newAvailableOn)) {
            return List.of();
        }
        rentCents = newRentCents;
        availableOn = newAvailableOn == null ? availableOn : newAvailableOn;
        return announced();
    }

    /** Whether these are the terms already; a date that was not said is no other date. */
    boolean isOffered(long rent, LocalDate date) {
        return rentCents == rent && (date == null || availableOn.equals(date));
    }

    List<Event> withdraw(UUID offerId, LocalDate today) {
        close(VacancyStatus.WITHDRAWN, today);
        return List.of(new VacancyEvent.VacancyWithdrawn(dwellingId, offerId, today));
    }

    void fill(LocalDate today) {
        close(VacancyStatus.FILLED, today);
    }

    private void close(VacancyStatus how, LocalDate today) {
        status = how;
        closedOn = today;
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    UUID dwellingId() {
        return dwellingId;
    }

    VacancyStatus status() {
        return status;
    }

    long rentCents() {
        return rentCents;
    }

    LocalDate availableOn() {
        return availableOn;
    }

    LocalDate announcedOn() {
        return announcedOn;
    }

    LocalDate closedOn() {
        return closedOn;
    }
}
