package nl.weerthuis.housing.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.housing.report.Handled;
import nl.weerthuis.housing.vera.VeraDesk;
import nl.weerthuis.platform.fault.CrashPoint;
import nl.weerthuis.platform.fault.CrashPoints;
import nl.weerthuis.platform.problem.Violation;

/** One transaction of the work on one delivery. Each says false if it is finished or somebody else holds it. */
@ApplicationScoped
class WorkStep {

    private final DeliveryRepository deliveries;
    private final StoredRecords records;
    private final VeraDesk desk;
    private final EntityManager entities;
    private final Clock clock;

    WorkStep(DeliveryRepository deliveries, StoredRecords records, VeraDesk desk, EntityManager entities, Clock clock) {
        this.deliveries = deliveries;
        this.records = records;
        this.desk = desk;
        this.entities = entities;
        this.clock = clock;
    }

    /** A record's effect and its end are one transaction: no loss, no double. */
    @Transactional(TxType.REQUIRES_NEW)
    boolean handle(UUID id, int most) {
        var found = deliveries.lockToWorkOff(id);
        if (found.isEmpty()) {
            return false;
        }
        var delivery = found.get();
        var next = records.next(id, most);
        if (next.isEmpty()) {
            delivery.done(clock.instant());
            return false;
        }
        var contents = next.stream().map(StoredRecords.Waiting::content).toList();
        var outcomes = desk.take(delivery.kind(), contents, delivery.statedAt());
        var worked = new ArrayList<Worked>();
        for (int i = 0; i < outcomes.size(); i++) {
            worked.add(new Worked(next.get(i).position(), outcomes.get(i)));
        }
        entities.flush();
        records.settle(id, worked);
        CrashPoints.reach(CrashPoint.COMMAND_NOT_COMMITTED);
        return true;
    }

    /** The next record, which cannot be taken in by itself, is set aside with the reason. */
    @Transactional(TxType.REQUIRES_NEW)
    boolean setAside(UUID id, Violation reason) {
        var found = deliveries.lockToWorkOff(id);
        found.ifPresent(delivery -> records.settle(
                id,
                records.next(id, 1).stream()
                        .map(one -> new Worked(one.position(), Handled.rejected(List.of(reason))))
                        .toList()));
        return found.isPresent();
    }

    /** Whoever sent it may not any more: what is left of it is thrown away. */
    @Transactional(TxType.REQUIRES_NEW)
    boolean stop(UUID id) {
        deliveries.lockToWorkOff(id).ifPresent(delivery -> {
            delivery.stop(clock.instant());
            records.empty(id);
            deliveries.flush();
        });
        return false;
    }
}
