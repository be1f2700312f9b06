package nl.weerthuis.housing.capacity;

import java.time.LocalDate;
import java.util.UUID;
import nl.weerthuis.platform.testing.GoldenEvents;
import org.junit.jupiter.api.Test;

class CapacityContractTest {

    @Test
    void capacity_set() {
        GoldenEvents.of("housing")
                .holds(new CapacitySet(
                        UUID.fromString("ca9ac17e-0c0d-4e0f-9a1b-3c4d5e6f7a8b"),
                        "BU00340101",
                        3,
                        12,
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2026, 12, 31),
                        90,
                        CapacityReason.CONCENTRATION));
    }
}
