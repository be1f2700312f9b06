package nl.weerthuis.housing.target;

import java.util.UUID;
import nl.weerthuis.platform.testing.GoldenEvents;
import org.junit.jupiter.api.Test;

class TargetContractTest {

    private static final UUID TARGET = UUID.fromString("7a59e7c0-5f0e-4f7a-b1de-2f3a4b5c6d7e");

    private final GoldenEvents events = GoldenEvents.of("housing");

    @Test
    void target_set() {
        events.holds(new TargetEvent.TargetSet(
                TARGET,
                "0034",
                UUID.fromString("c0a1b2c3-1111-4222-8333-444455556666"),
                "2026-H2",
                TargetGroup.HOMELESS_SHELTER,
                TargetUnit.DWELLING,
                40,
                TargetStatus.PROVISIONAL,
                3,
                UUID.fromString("2f6e3a51-7f0c-4c1d-9a55-0b8d6d2f4e11")));
    }

    @Test
    void target_adjusted() {
        events.holds(new TargetEvent.TargetAdjusted(TARGET, 45, TargetStatus.ESTABLISHED, "BW-2026/041"));
    }
}
