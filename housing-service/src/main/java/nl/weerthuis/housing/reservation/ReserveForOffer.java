package nl.weerthuis.housing.reservation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.weerthuis.housing.dwelling.DwellingStatus;
import nl.weerthuis.housing.dwelling.Premises;
import nl.weerthuis.housing.dwelling.Supply;
import nl.weerthuis.platform.event.Outbox;

/** Holds a dwelling for an offer, or says why not. Both are answers; neither is an error. */
@ApplicationScoped
public class ReserveForOffer {

    private final ReservationRepository reservations;
    private final Supply supply;
    private final Outbox outbox;
    private final Clock clock;

    ReserveForOffer(ReservationRepository reservations, Supply supply, Outbox outbox, Clock clock) {
        this.reservations = reservations;
        this.supply = supply;
        this.outbox = outbox;
        this.clock = clock;
    }

    public record Command(UUID offerId, UUID dwellingId, Instant until, String contractForm) {}

    @Transactional
    public void handle(Command command) {
        if (reservations.dwellingOf(command.offerId()).isPresent()) {
            return;
        }
        var refusal = reserve(command);
        refusal.ifPresent(code -> outbox.append(new ReservationEvent.ReservationRefused(command.offerId(), code)));
    }

    private Optional<RefusalCode> reserve(Command command) {
        var dwelling = supply.lock(command.dwellingId());
        if (dwelling.isEmpty()) {
            return Optional.of(RefusalCode.UNKNOWN_DWELLING);
        }
        var objection = objection(dwelling.get(), command.until());
        if (objection.isPresent()) {
            return objection;
        }
        var reservation =
                Reservation.forOffer(command.offerId(), dwelling.get(), command.until(), command.contractForm());
        if (!reservations.open(reservation)) {
            return Optional.of(RefusalCode.ALREADY_RESERVED);
        }
        supply.reserve(dwelling.get().id());
        outbox.append(reservation.held());
        return Optional.empty();
    }

    private Optional<RefusalCode> objection(Premises dwelling, Instant until) {
        if (!until.isAfter(clock.instant())) {
            return Optional.of(RefusalCode.TOO_LATE);
        }
        if (dwelling.status() == DwellingStatus.RESERVED) {
            return Optional.of(RefusalCode.ALREADY_RESERVED);
        }
        return dwelling.status() == DwellingStatus.AVAILABLE ? Optional.empty() : Optional.of(RefusalCode.NOT_VACANT);
    }
}
