package nl.weerthuis.housing.tenancy;

import java.time.LocalDate;
import java.util.UUID;
import nl.weerthuis.platform.testing.GoldenEvents;
import org.junit.jupiter.api.Test;

class TenancyContractTest {

    private static final UUID OFFER = UUID.fromString("0ffe4a11-2b7d-4d0a-8f59-0a1b2c3d4e5f");
    private static final LocalDate KEYS = LocalDate.of(2026, 3, 1);

    private final GoldenEvents events = GoldenEvents.of("housing");

    @Test
    void tenancy_signed() {
        events.holds(new TenancyEvent.TenancySigned(
                OFFER,
                UUID.fromString("7e4a4c15-93b1-4b7e-8d0f-1c2d3e4f5a6b"),
                ContractForm.FLIP,
                KEYS,
                LocalDate.of(2027, 2, 28),
                LocalDate.of(2026, 2, 20)));
    }

    @Test
    void key_date_planned() {
        events.holds(new TenancyEvent.KeyDatePlanned(OFFER, KEYS));
    }

    @Test
    void keys_handed_over() {
        events.holds(new TenancyEvent.KeysHandedOver(OFFER, KEYS));
    }

    @Test
    void tenancy_ended() {
        events.holds(new TenancyEvent.TenancyEnded(OFFER, EndCode.NOT_STARTED, KEYS));
    }

    @Test
    void flip_postponed() {
        events.holds(new TenancyEvent.FlipPostponed(OFFER, LocalDate.of(2027, 8, 31), LocalDate.of(2027, 2, 28)));
    }

    @Test
    void tenancy_flipped() {
        events.holds(new TenancyEvent.TenancyFlipped(OFFER, ContractForm.REGULAR, LocalDate.of(2027, 3, 1)));
    }

    @Test
    void key_date_corrected() {
        events.holds(new TenancyEvent.KeyDateCorrected(OFFER, KEYS, KEYS.plusDays(3)));
    }

    @Test
    void tenancy_resumed() {
        events.holds(new TenancyEvent.TenancyResumed(OFFER, KEYS.plusDays(40)));
    }

    @Test
    void home_uncounted() {
        events.holds(new TenancyEvent.HomeUncounted(OFFER, KEYS.plusDays(40)));
    }
}
