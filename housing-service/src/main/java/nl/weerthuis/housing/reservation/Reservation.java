package nl.weerthuis.housing.reservation;

import static nl.weerthuis.housing.reservation.ReservationStatus.CONFIRMED;
import static nl.weerthuis.housing.reservation.ReservationStatus.HELD;
import static nl.weerthuis.housing.reservation.ReservationStatus.LAPSED;
import static nl.weerthuis.housing.reservation.ReservationStatus.OPEN;
import static nl.weerthuis.housing.reservation.ReservationStatus.RELEASED;
import static nl.weerthuis.housing.reservation.ReservationStatus.USED;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.housing.dwelling.Premises;
import nl.weerthuis.platform.event.Event;
import nl.weerthuis.platform.problem.Problem;

/** One dwelling held for one offer, until a moment. Who holds it, this service does not know. */
@Entity
class Reservation {

    /** The offer's own id; a manual hold has one of its own. */
    @Id
    private UUID id;

    @Version
    private int version;

    private UUID dwellingId;
    private UUID corporationId;
    private String region;

    @Enumerated(EnumType.STRING)
    private ReservationKind kind;

    @Enumerated(EnumType.STRING)
    private ReservationStatus status;

    private Instant heldUntil;
    private String agreedContractForm;
    private Instant viewingAt;
    private LocalDate acceptedOn;
    private LocalDate endedOn;

    protected Reservation() {}

    private Reservation(UUID id, Premises dwelling, ReservationKind kind, Instant until, String contractForm) {
        this.id = id;
        this.dwellingId = dwelling.id();
        this.corporationId = dwelling.corporationId();
        this.region = dwelling.region();
        this.kind = kind;
        this.status = HELD;
        this.heldUntil = until;
        this.agreedContractForm = contractForm;
    }

    static Reservation forOffer(UUID offerId, Premises dwelling, Instant until, String contractForm) {
        return new Reservation(offerId, dwelling, ReservationKind.OFFER, until, contractForm);
    }

    static Reservation byHand(Premises dwelling, Instant until) {
        return new Reservation(UUID.randomUUID(), dwelling, ReservationKind.MANUAL, until, null);
    }

    List<Event> held() {
        return List.of(new ReservationEvent.DwellingReserved(id, dwellingId, heldUntil));
    }

    /** Time to settle what the contract needs. */
    void accept(LocalDate on, Instant until) {
        acceptedOn = on;
        extend(until);
    }

    void confirm(Instant until) {
        become(CONFIRMED);
        extend(until);
    }

    private void extend(Instant until) {
        if (until.isAfter(heldUntil)) {
            heldUntil = until;
        }
    }

    List<Event> planViewing(Instant at) {
        requireOpenOffer();
        if (at.equals(viewingAt)) {
            return List.of();
        }
        viewingAt = at;
        return List.of(new ReservationEvent.ViewingPlanned(id, at));
    }

    /** Two facts: why, and that the dwelling is free again. */
    List<Event> rejectCandidate(RejectionCode code, LocalDate today) {
        requireOpenOffer();
        end(RELEASED, today);
        return List.of(
                new ReservationEvent.CandidateRejected(id, code, today),
                new ReservationEvent.ReservationReleased(id, today));
    }

    List<Event> release(LocalDate today) {
        end(RELEASED, today);
        return List.of(new ReservationEvent.ReservationReleased(id, today));
    }

    List<Event> lapse(LocalDate today) {
        end(LAPSED, today);
        return List.of(new ReservationEvent.ReservationLapsed(id, today));
    }

    void use(LocalDate today) {
        if (status != CONFIRMED) {
            throw Problem.conflict("reservation-not-confirmed");
        }
        end(USED, today);
    }

    boolean isOpen() {
        return OPEN.contains(status);
    }

    boolean isDue(Instant now) {
        return isOpen() && !heldUntil.isAfter(now);
    }

    private void requireOpenOffer() {
        if (!isOpen() || kind != ReservationKind.OFFER) {
            throw Problem.conflict("reservation-closed");
        }
    }

    private void end(ReservationStatus how, LocalDate today) {
        become(how);
        endedOn = today;
    }

    private void become(ReservationStatus next) {
        if (!status.next().contains(next)) {
            throw Problem.conflict("reservation-closed");
        }
        status = next;
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

    UUID corporationId() {
        return corporationId;
    }

    String region() {
        return region;
    }

    ReservationKind kind() {
        return kind;
    }

    ReservationStatus status() {
        return status;
    }

    Instant heldUntil() {
        return heldUntil;
    }

    String agreedContractForm() {
        return agreedContractForm;
    }

    Instant viewingAt() {
        return viewingAt;
    }

    LocalDate acceptedOn() {
        return acceptedOn;
    }

    LocalDate endedOn() {
        return endedOn;
    }
}
