package nl.weerthuis.housing.push;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import nl.weerthuis.housing.connection.Lanes;
import nl.weerthuis.platform.rows.Duty;
import nl.weerthuis.platform.security.OnBehalf;
import org.jboss.logging.Logger;

/** Tells corporations' own systems what happened here when something waits for them. */
@ApplicationScoped
class SendMessages {

    private static final Logger LOG = Logger.getLogger(SendMessages.class);

    private final PushTurns turns;
    private final SendOne sendOne;
    private final Lanes lanes;
    private final Duty duty;
    private final OnBehalf onBehalf;

    SendMessages(PushTurns turns, SendOne sendOne, Lanes lanes, Duty duty, OnBehalf onBehalf) {
        this.turns = turns;
        this.sendOne = sendOne;
        this.lanes = lanes;
        this.duty = duty;
        this.onBehalf = onBehalf;
    }

    @Scheduled(every = "${weerthuis.connections.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void handle() {
        lanes.fill(room -> duty.call(() -> turns.begin(room)), this::take);
    }

    private void take(PushTurns.Turn turn) {
        var connection = turn.target().connection();
        try {
            var trouble = onBehalf.stands(turn.target().mandate())
                    ? duty.call(() -> sendOne.handle(turn).orElse(null))
                    : "access-withdrawn";
            duty.run(() -> turns.end(connection, trouble));
        } catch (RuntimeException e) {
            // Its lease runs out, and then it is told again.
            LOG.warnf(
                    "Telling connection %s waits: %s", connection, e.getClass().getSimpleName());
        }
    }
}
