package nl.weerthuis.reporting.offerstanding;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.platform.event.Envelope;
import nl.weerthuis.platform.event.EventConsumer;
import nl.weerthuis.reporting.sql.Sql;
import nl.weerthuis.reporting.sql.Upsert;

/** What allocation says of an offer, never for whom it is. */
@ApplicationScoped
class AllocationOfferConsumer implements EventConsumer {

    private static final String REQUESTED = Upsert.of("offer_standing", "offer_id", "dwelling_id", "requested_on");
    private static final String ACCEPTED = Upsert.of("offer_standing", "offer_id", "accepted_on");
    private static final String CONFIRMED = Upsert.of("offer_standing", "offer_id", "confirmed_on");
    private static final String CLOSED =
            Upsert.of("offer_standing", "offer_id", "outcome", "refusal_code", "closed_on");

    private final Sql sql;

    AllocationOfferConsumer(Sql sql) {
        this.sql = sql;
    }

    record OfferRequested(UUID offerId, UUID dwellingId, LocalDate requestedOn) {}

    record OfferAccepted(UUID offerId, LocalDate acceptedOn) {}

    record OfferConfirmed(UUID offerId, LocalDate confirmedOn) {}

    record OfferClosed(UUID offerId, String outcome, String code, LocalDate closedOn) {}

    @Override
    public Set<String> channels() {
        return Set.of("allocation-offer");
    }

    @Override
    public void on(Envelope event) {
        switch (event.type()) {
            case "nl.weerthuis.offer-requested.v1" -> {
                var fact = event.as(OfferRequested.class);
                sql.update(REQUESTED, fact.offerId(), fact.dwellingId(), fact.requestedOn());
            }
            case "nl.weerthuis.offer-accepted.v1" -> {
                var fact = event.as(OfferAccepted.class);
                sql.update(ACCEPTED, fact.offerId(), fact.acceptedOn());
            }
            case "nl.weerthuis.offer-confirmed.v1" -> {
                var fact = event.as(OfferConfirmed.class);
                sql.update(CONFIRMED, fact.offerId(), fact.confirmedOn());
            }
            case "nl.weerthuis.offer-closed.v1" -> {
                var fact = event.as(OfferClosed.class);
                sql.update(CLOSED, fact.offerId(), fact.outcome(), fact.code(), fact.closedOn());
            }
            default -> {} // Nothing else about an offer is counted.
        }
    }
}
