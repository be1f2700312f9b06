package nl.weerthuis.housing.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import nl.weerthuis.housing.access.HousingAccess;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

/** Shows a corporation its own large deliveries, and what became of their records. */
@ApplicationScoped
class ViewDeliveries {

    private final DeliveryRepository deliveries;
    private final StoredRecords records;
    private final RecordReport report;
    private final HousingAccess access;

    ViewDeliveries(DeliveryRepository deliveries, StoredRecords records, RecordReport report, HousingAccess access) {
        this.deliveries = deliveries;
        this.records = records;
        this.report = report;
        this.access = access;
    }

    @Transactional
    Page<DeliveryView> list(Paging paging) {
        return deliveries.of(access.corporation(), paging).map(this::view);
    }

    @Transactional
    DeliveryView view(UUID id) {
        return view(deliveries.require(id, access.corporation()));
    }

    /** @param outcome null for all records */
    @Transactional
    Page<DeliveryRecordView> records(UUID id, RecordOutcome outcome, Paging paging) {
        return report.of(deliveries.require(id, access.corporation()).id(), outcome, paging);
    }

    private DeliveryView view(Delivery delivery) {
        return delivery.view(records.progress(delivery.id()));
    }
}
