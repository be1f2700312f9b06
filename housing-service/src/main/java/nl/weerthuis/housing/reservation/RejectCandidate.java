package nl.weerthuis.housing.reservation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import nl.weerthuis.housing.access.HousingAccess;
import nl.weerthuis.housing.dwelling.Supply;
import nl.weerthuis.platform.event.Outbox;

/** The corporation does not want this candidate: the dwelling is free again, the offer ends elsewhere. */
@ApplicationScoped
public class RejectCandidate {

    private final Reservations reservations;
    private final HousingAccess access;
    private final Supply supply;
    private final Outbox outbox;
    private final Clock clock;

    RejectCandidate(Reservations reservations, HousingAccess access, Supply supply, Outbox outbox, Clock clock) {
        this.reservations = reservations;
        this.access = access;
        this.supply = supply;
        this.outbox = outbox;
        this.clock = clock;
    }

    public record Command(UUID offerId, RejectionCode code) {}

    /** In the caller's transaction, for an open hold of an offer that the caller has found. */
    public void report(Command command) {
        handle(command);
    }

    @Transactional
    Reservation handle(Command command) {
        access.corporation();
        var reservation = reservations.require(command.offerId(), access.holds());
        outbox.append(reservation.rejectCandidate(command.code(), LocalDate.now(clock)));
        supply.free(reservation.dwellingId());
        return reservation;
    }
}
