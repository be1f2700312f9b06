package nl.weerthuis.housing.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** From here on the delivery is worked off; the answer that says so is stored in the same transaction. */
@ApplicationScoped
class AcceptDelivery {

    private final DeliveryRepository deliveries;
    private final StoredRecords records;

    AcceptDelivery(DeliveryRepository deliveries, StoredRecords records) {
        this.deliveries = deliveries;
        this.records = records;
    }

    @Transactional
    DeliveryView handle(ReceiveDelivery.Received received) {
        var delivery = deliveries.findById(received.id());
        delivery.received(received.records());
        deliveries.flush();
        return delivery.view(records.progress(delivery.id()));
    }
}
