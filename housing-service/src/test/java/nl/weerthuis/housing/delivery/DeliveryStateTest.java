package nl.weerthuis.housing.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import nl.weerthuis.platform.testing.StateDiagram;
import org.junit.jupiter.api.Test;

class DeliveryStateTest {

    @Test
    void nothing_follows_what_has_ended() {
        assertThat(DeliveryState.RECEIVING.next()).containsExactly(DeliveryState.WORKING);
        assertThat(DeliveryState.WORKING.next()).containsExactly(DeliveryState.DONE, DeliveryState.STOPPED);
        assertThat(DeliveryState.DONE.next()).isEmpty();
        assertThat(DeliveryState.STOPPED.next()).isEmpty();
    }

    @Test
    void the_diagram_is_current() {
        StateDiagram.check("delivery-state", DeliveryState.class);
    }
}
