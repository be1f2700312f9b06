package nl.weerthuis.housing.vacancy;

import java.time.LocalDate;
import java.util.UUID;
import nl.weerthuis.platform.testing.GoldenEvents;
import org.junit.jupiter.api.Test;

class VacancyContractTest {

    private static final UUID DWELLING = UUID.fromString("5d3c0c8e-0a4f-4c3e-9a41-6f3b0e6f2a01");

    private final GoldenEvents events = GoldenEvents.of("housing");

    @Test
    void vacancy_announced() {
        events.holds(new VacancyEvent.VacancyAnnounced(DWELLING, 61_520, LocalDate.of(2026, 3, 1)));
    }

    @Test
    void vacancy_withdrawn() {
        events.holds(new VacancyEvent.VacancyWithdrawn(
                DWELLING, UUID.fromString("0ffe4a11-2b7d-4d0a-8f59-0a1b2c3d4e5f"), LocalDate.of(2026, 2, 20)));
    }
}
