package nl.weerthuis.housing.reservation;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import nl.weerthuis.housing.dwelling.Supply;
import nl.weerthuis.platform.event.Outbox;
import nl.weerthuis.platform.fault.CrashPoint;
import nl.weerthuis.platform.fault.CrashPoints;
import nl.weerthuis.platform.rows.OnDuty;

/** Ends the holds whose term has run out. Harmless on several replicas at once. */
@ApplicationScoped
class LapseReservations {

    private final ReservationRepository reservations;
    private final ReservationConfig config;
    private final Supply supply;
    private final Outbox outbox;
    private final Clock clock;

    LapseReservations(
            ReservationRepository reservations, ReservationConfig config, Supply supply, Outbox outbox, Clock clock) {
        this.reservations = reservations;
        this.config = config;
        this.supply = supply;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Scheduled(every = "${weerthuis.deadlines.every:5s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @OnDuty
    @Transactional
    void handle() {
        var now = clock.instant();
        reservations.lockDueDwellings(now, config.lapseBatch()).forEach(this::lapse);
    }

    private void lapse(UUID dwellingId) {
        // Read again under the lock: it may have been extended since it was found.
        reservations
                .lockOpenOn(dwellingId)
                .filter(hold -> hold.isDue(clock.instant()))
                .ifPresent(hold -> {
                    outbox.append(hold.lapse(LocalDate.now(clock)));
                    supply.free(dwellingId);
                    CrashPoints.reach(CrashPoint.DEADLINE_FIRED_NOT_COMMITTED);
                });
    }
}
