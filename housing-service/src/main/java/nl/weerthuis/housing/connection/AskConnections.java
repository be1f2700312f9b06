package nl.weerthuis.housing.connection;

import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import nl.weerthuis.platform.rows.Duty;
import nl.weerthuis.platform.security.OnBehalf;
import org.jboss.logging.Logger;

/**
 * Asks corporations' own systems when it is their turn, each on a thread of its own: one that is slow or down delays only
 * itself. Nothing is asked within a transaction.
 */
@ApplicationScoped
class AskConnections {

    private static final Logger LOG = Logger.getLogger(AskConnections.class);
    private static final int AT_ONCE = 16;

    private final Turns turns;
    private final AskOne askOne;
    private final Duty duty;
    private final OnBehalf onBehalf;
    private final Semaphore free = new Semaphore(AT_ONCE);
    private final ClassLoader loader = Thread.currentThread().getContextClassLoader();
    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE, work -> {
        var thread = new Thread(work, "vera-connection");
        thread.setDaemon(true);
        thread.setContextClassLoader(loader);
        return thread;
    });

    AskConnections(Turns turns, AskOne askOne, Duty duty, OnBehalf onBehalf) {
        this.turns = turns;
        this.askOne = askOne;
        this.duty = duty;
        this.onBehalf = onBehalf;
    }

    @Scheduled(every = "${weerthuis.connections.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void handle() {
        var room = free.drainPermits();
        var due = List.<Turns.Turn>of();
        try {
            due = room == 0 ? due : duty.call(() -> turns.begin(room));
        } finally {
            // When nothing could be begun, the next time there is room again.
            free.release(room - due.size());
        }
        due.forEach(turn -> threads.execute(() -> take(turn)));
    }

    private void take(Turns.Turn turn) {
        try {
            var trouble = asked(turn);
            duty.run(() -> turns.end(turn.id(), trouble));
        } catch (RuntimeException e) {
            // Its lease runs out, and then it is asked again.
            LOG.warnf("Connection %s waits: %s", turn.id(), e.getClass().getSimpleName());
        } finally {
            free.release();
        }
    }

    private String asked(Turns.Turn turn) {
        if (!onBehalf.stands(turn.mandate())) {
            return "access-withdrawn";
        }
        return onBehalf.call(turn.mandate(), () -> askOne.handle(turn).orElse(null));
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
