package nl.weerthuis.housing.reservation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.weerthuis.platform.testing.GoldenEvents;
import org.junit.jupiter.api.Test;

class ReservationContractTest {

    private static final UUID OFFER = UUID.fromString("0ffe4a11-2b7d-4d0a-8f59-0a1b2c3d4e5f");
    private static final UUID DWELLING = UUID.fromString("5d3c0c8e-0a4f-4c3e-9a41-6f3b0e6f2a01");
    private static final LocalDate DAY = LocalDate.of(2026, 2, 20);

    private final GoldenEvents events = GoldenEvents.of("housing");

    @Test
    void dwelling_reserved() {
        events.holds(new ReservationEvent.DwellingReserved(OFFER, DWELLING, Instant.parse("2026-02-27T22:59:59Z")));
    }

    @Test
    void reservation_refused() {
        events.holds(new ReservationEvent.ReservationRefused(OFFER, RefusalCode.ALREADY_RESERVED));
    }

    @Test
    void viewing_planned() {
        events.holds(new ReservationEvent.ViewingPlanned(OFFER, Instant.parse("2026-02-24T13:30:00Z")));
    }

    @Test
    void reservation_lapsed() {
        events.holds(new ReservationEvent.ReservationLapsed(OFFER, DAY));
    }

    @Test
    void reservation_released() {
        events.holds(new ReservationEvent.ReservationReleased(OFFER, DAY));
    }

    @Test
    void candidate_rejected() {
        events.holds(new ReservationEvent.CandidateRejected(OFFER, RejectionCode.INCOME, DAY));
    }
}
