package nl.weerthuis.reporting.offerstanding;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.platform.event.Envelope;
import nl.weerthuis.platform.event.EventConsumer;
import nl.weerthuis.reporting.sql.Sql;
import nl.weerthuis.reporting.sql.Upsert;

/** What housing says of an offer: reserved or not, viewed, signed, keys. */
@ApplicationScoped
class HousingConsumer implements EventConsumer {

    private static final String RESERVED = Upsert.of("offer_standing", "offer_id", "dwelling_id", "reserved");
    private static final String NOT_RESERVED = Upsert.of("offer_standing", "offer_id", "reservation_refused");
    private static final String VIEWING = Upsert.of("offer_standing", "offer_id", "viewing_on");
    private static final String LAPSED = Upsert.of("offer_standing", "offer_id", "lapsed_on");
    private static final String REJECTED = Upsert.of("offer_standing", "offer_id", "rejected_on");
    private static final String SIGNED = Upsert.of("offer_standing", "offer_id", "signed_on");
    private static final String HANDED_OVER = Upsert.of("offer_standing", "offer_id", "key_date");

    private final Sql sql;
    private final Clock clock;

    HousingConsumer(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    record DwellingReserved(UUID offerId, UUID dwellingId) {}

    record ReservationRefused(UUID offerId, String code) {

        ReservationRefused {
            Objects.requireNonNull(code);
        }
    }

    record ViewingPlanned(UUID offerId, Instant at) {}

    record ReservationLapsed(UUID offerId, LocalDate lapsedOn) {}

    record CandidateRejected(UUID offerId, LocalDate rejectedOn) {}

    record TenancySigned(UUID offerId, LocalDate signedOn) {}

    record KeysHandedOver(UUID offerId, LocalDate keyDate) {}

    @Override
    public Set<String> channels() {
        return Set.of("housing");
    }

    @Override
    public void on(Envelope event) {
        switch (event.type()) {
            case "nl.weerthuis.dwelling-reserved.v1" -> keep(event.as(DwellingReserved.class));
            case "nl.weerthuis.reservation-refused.v1" -> keep(event.as(ReservationRefused.class));
            case "nl.weerthuis.viewing-planned.v1" -> keep(event.as(ViewingPlanned.class));
            case "nl.weerthuis.reservation-lapsed.v1" -> keep(event.as(ReservationLapsed.class));
            case "nl.weerthuis.candidate-rejected.v1" -> keep(event.as(CandidateRejected.class));
            case "nl.weerthuis.tenancy-signed.v1" -> keep(event.as(TenancySigned.class));
            case "nl.weerthuis.keys-handed-over.v1" -> keep(event.as(KeysHandedOver.class));
            default -> {} // Dwellings and targets have consumers of their own.
        }
    }

    private void keep(DwellingReserved fact) {
        sql.update(RESERVED, fact.offerId(), fact.dwellingId(), true);
    }

    private void keep(ReservationRefused fact) {
        sql.update(NOT_RESERVED, fact.offerId(), fact.code());
    }

    private void keep(ViewingPlanned fact) {
        sql.update(VIEWING, fact.offerId(), LocalDate.ofInstant(fact.at(), clock.getZone()));
    }

    private void keep(ReservationLapsed fact) {
        sql.update(LAPSED, fact.offerId(), fact.lapsedOn());
    }

    private void keep(CandidateRejected fact) {
        sql.update(REJECTED, fact.offerId(), fact.rejectedOn());
    }

    private void keep(TenancySigned fact) {
        sql.update(SIGNED, fact.offerId(), fact.signedOn());
    }

    private void keep(KeysHandedOver fact) {
        sql.update(HANDED_OVER, fact.offerId(), fact.keyDate());
    }
}
