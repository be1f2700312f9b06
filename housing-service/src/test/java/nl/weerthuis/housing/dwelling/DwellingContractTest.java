package nl.weerthuis.housing.dwelling;

import java.util.UUID;
import nl.weerthuis.platform.testing.GoldenEvents;
import org.junit.jupiter.api.Test;

class DwellingContractTest {

    @Test
    void dwelling_registered() {
        GoldenEvents.of("housing")
                .holds(new DwellingEvent.DwellingRegistered(
                        UUID.fromString("5d3c0c8e-0a4f-4c3e-9a41-6f3b0e6f2a01"),
                        UUID.fromString("c0a1b2c3-1111-4222-8333-444455556666"),
                        "0034",
                        "BU00340101",
                        2,
                        true,
                        HousingForm.SELF_CONTAINED));
    }
}
