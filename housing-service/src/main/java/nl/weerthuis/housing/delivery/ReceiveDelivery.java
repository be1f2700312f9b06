package nl.weerthuis.housing.delivery;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.housing.vera.VeraDesk;
import nl.weerthuis.housing.vera.VeraDesk.Stripped;
import nl.weerthuis.housing.vera.VeraKind;

/**
 * Keeps a large delivery while it comes in, without persons, some records per transaction. Nobody works on it before it is
 * there as a whole; what a broken one leaves behind is dropped.
 */
@ApplicationScoped
class ReceiveDelivery {

    /** A delivery that comes in. */
    record Command(InputStream content, boolean byLine, VeraKind kind, Instant statedAt) {}

    /** A delivery that is there, and how many records it has. */
    record Received(UUID id, int records) {}

    private static final int CHUNK = 1_000;

    private final VeraDesk desk;
    private final DeliveryRepository deliveries;
    private final StoredRecords records;
    private final Sender sender;
    private final Clock clock;

    ReceiveDelivery(VeraDesk desk, DeliveryRepository deliveries, StoredRecords records, Sender sender, Clock clock) {
        this.desk = desk;
        this.deliveries = deliveries;
        this.records = records;
        this.sender = sender;
        this.clock = clock;
    }

    Received handle(Command command) {
        var delivery = new Delivery(sender.mandate(), command.kind(), command.statedAt(), clock.instant());
        var id = delivery.id();
        QuarkusTransaction.requiringNew().run(() -> deliveries.persist(delivery));
        try {
            return new Received(id, store(id, command));
        } catch (RuntimeException e) {
            discard(id);
            throw e;
        }
    }

    void discard(UUID id) {
        QuarkusTransaction.requiringNew().run(() -> deliveries.deleteById(id));
    }

    private int store(UUID id, Command command) {
        var chunk = new ArrayList<Stripped>();
        var count = new int[1];
        desk.read(command.content(), command.byLine(), command.kind(), one -> {
            count[0]++;
            chunk.add(one);
            if (chunk.size() == CHUNK) {
                store(id, List.copyOf(chunk));
                chunk.clear();
            }
        });
        store(id, chunk);
        return count[0];
    }

    private void store(UUID id, List<Stripped> some) {
        QuarkusTransaction.requiringNew().run(() -> records.store(id, some));
    }
}
