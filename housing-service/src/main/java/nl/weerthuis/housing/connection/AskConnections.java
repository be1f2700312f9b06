package nl.weerthuis.housing.connection;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import nl.weerthuis.platform.rows.Duty;
import nl.weerthuis.platform.security.OnBehalf;
import org.jboss.logging.Logger;

/** Asks corporations' own systems when it is their turn. Nothing is asked within a transaction. */
@ApplicationScoped
class AskConnections {

    private static final Logger LOG = Logger.getLogger(AskConnections.class);

    private final Turns turns;
    private final AskOne askOne;
    private final Lanes lanes;
    private final Duty duty;
    private final OnBehalf onBehalf;

    AskConnections(Turns turns, AskOne askOne, Lanes lanes, Duty duty, OnBehalf onBehalf) {
        this.turns = turns;
        this.askOne = askOne;
        this.lanes = lanes;
        this.duty = duty;
        this.onBehalf = onBehalf;
    }

    @Scheduled(every = "${weerthuis.connections.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void handle() {
        lanes.fill(room -> duty.call(() -> turns.begin(room)), this::take);
    }

    private void take(Turns.Turn turn) {
        try {
            var trouble = asked(turn);
            duty.run(() -> turns.end(turn.id(), trouble));
        } catch (RuntimeException e) {
            // Its lease runs out, and then it is asked again.
            LOG.warnf("Connection %s waits: %s", turn.id(), e.getClass().getSimpleName());
        }
    }

    private String asked(Turns.Turn turn) {
        if (!onBehalf.stands(turn.mandate())) {
            return "access-withdrawn";
        }
        return onBehalf.call(turn.mandate(), () -> askOne.handle(turn).orElse(null));
    }
}
