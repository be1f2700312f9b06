package nl.weerthuis.housing.delivery;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.housing.report.Unfit;
import nl.weerthuis.platform.rows.Duty;
import nl.weerthuis.platform.security.Mandate;
import nl.weerthuis.platform.security.OnBehalf;
import org.jboss.logging.Logger;

/**
 * Works off large deliveries in the name of who sent them, batch after batch. A batch is one transaction that holds its
 * delivery: a process that dies leaves nothing half done, and of several processes one at a time works on it.
 */
@ApplicationScoped
class WorkOffDeliveries {

    private record Open(UUID id, Mandate mandate) {}

    private static final Logger LOG = Logger.getLogger(WorkOffDeliveries.class);
    private static final int MOST_ROUNDS = 2_000;
    private static final int BATCH = 500;

    private final DeliveryRepository deliveries;
    private final WorkStep step;
    private final Duty duty;
    private final OnBehalf onBehalf;

    WorkOffDeliveries(DeliveryRepository deliveries, WorkStep step, Duty duty, OnBehalf onBehalf) {
        this.deliveries = deliveries;
        this.step = step;
        this.duty = duty;
        this.onBehalf = onBehalf;
    }

    @Scheduled(every = "${weerthuis.deliveries.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void handle() {
        var worked = true;
        // Corporations take turns, so that a large delivery does not keep the others waiting.
        for (int round = 0; worked && round < MOST_ROUNDS; round++) {
            worked = open().stream().map(this::next).reduce(false, Boolean::logicalOr);
        }
    }

    private List<Open> open() {
        return duty.call(() -> QuarkusTransaction.requiringNew()
                .call(() -> deliveries.toWorkOff().stream()
                        .map(delivery -> new Open(delivery.id(), delivery.mandate()))
                        .toList()));
    }

    /** False if there was nothing to do, or somebody else is doing it. */
    private boolean next(Open delivery) {
        try {
            if (!onBehalf.stands(delivery.mandate())) {
                return duty.call(() -> step.stop(delivery.id()));
            }
            return onBehalf.call(delivery.mandate(), () -> batch(delivery.id()));
        } catch (RuntimeException e) {
            // The next turn tries again; others go on.
            LOG.warnf("Delivery %s waits: %s", delivery.id(), e.getClass().getSimpleName());
            return false;
        }
    }

    private boolean batch(UUID id) {
        try {
            return step.handle(id, BATCH);
        } catch (RuntimeException together) {
            return oneByOne(id);
        }
    }

    /** One record may keep its whole batch from being taken in. */
    private boolean oneByOne(UUID id) {
        var worked = true;
        for (int i = 0; worked && i < BATCH; i++) {
            try {
                worked = step.handle(id, 1);
            } catch (RuntimeException e) {
                var reason = Unfit.of(e).orElseThrow(() -> e);
                LOG.infof("A record of delivery %s is set aside: %s", id, Unfit.place(e));
                worked = step.setAside(id, reason);
            }
        }
        return worked;
    }
}
