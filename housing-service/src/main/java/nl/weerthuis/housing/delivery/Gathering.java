package nl.weerthuis.housing.delivery;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import nl.weerthuis.housing.vera.VeraDesk;
import nl.weerthuis.housing.vera.VeraDesk.Stripped;
import nl.weerthuis.housing.vera.VeraKind;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.security.Mandate;

/** A delivery that is asked for page by page, in the name of who asks; worked off once it is there as a whole. */
@ApplicationScoped
public class Gathering {

    private final VeraDesk desk;
    private final DeliveryRepository deliveries;
    private final StoredRecords records;
    private final Clock clock;

    Gathering(VeraDesk desk, DeliveryRepository deliveries, StoredRecords records, Clock clock) {
        this.desk = desk;
        this.deliveries = deliveries;
        this.records = records;
        this.clock = clock;
    }

    public UUID begin(Mandate mandate, VeraKind kind, Instant statedAt) {
        var delivery = new Delivery(mandate, kind, statedAt, clock.instant());
        QuarkusTransaction.requiringNew().run(() -> deliveries.persist(delivery));
        return delivery.id();
    }

    /**
     * Adds a page.
     *
     * @param before how many records there are already
     * @return how many are added
     * @throws Problem if the page is no list of records
     */
    public int add(UUID id, int before, byte[] page, VeraKind kind) {
        var added = new ArrayList<Stripped>();
        desk.read(
                new ByteArrayInputStream(page),
                false,
                kind,
                one -> added.add(new Stripped(before + one.position(), one.idExtern(), one.content(), one.faults())));
        QuarkusTransaction.requiringNew().run(() -> records.store(id, added));
        return added.size();
    }

    /** Now it is there as a whole. Nothing at all is no delivery. */
    public void accept(UUID id, int count) {
        QuarkusTransaction.requiringNew().run(() -> {
            if (count == 0) {
                deliveries.deleteById(id);
            } else {
                deliveries.findById(id).received(count);
            }
        });
    }

    public void discard(UUID id) {
        QuarkusTransaction.requiringNew().run(() -> deliveries.deleteById(id));
    }
}
