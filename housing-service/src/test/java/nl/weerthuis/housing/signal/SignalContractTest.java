package nl.weerthuis.housing.signal;

import java.time.LocalDate;
import java.util.UUID;
import nl.weerthuis.platform.testing.GoldenEvents;
import org.junit.jupiter.api.Test;

class SignalContractTest {

    @Test
    void signal_raised() {
        GoldenEvents.of("housing")
                .holds(new SignalEvent.SignalRaised(
                        UUID.fromString("0ffe4a11-2b7d-4d0a-8f59-0a1b2c3d4e5f"),
                        UUID.fromString("519a1c2d-3e4f-4a5b-8c7d-9e0f1a2b3c4d"),
                        SignalKind.ARREARS,
                        WarningStep.CONVERSATION,
                        LocalDate.of(2026, 10, 5),
                        LocalDate.of(2026, 10, 19)));
    }
}
