package nl.weerthuis.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StateDiagramTest {
    private enum Light {
        OFF,
        ON,
        BROKEN;

        Set<Light> next() {
            return switch (this) {
                case OFF -> EnumSet.of(ON);
                case ON -> EnumSet.of(OFF, BROKEN);
                case BROKEN -> EnumSet.noneOf(Light.class);
            };
        }
    }

    @Test
    void shows_beginning_ways_and_end() {
        assertThat(StateDiagram.render(List.of(Light.values()), Light::next)).isEqualTo("""
                        stateDiagram-v2
                            [*] --> OFF
                            OFF --> ON
                            ON --> OFF
                            ON --> BROKEN
                            BROKEN --> [*]
                        """);
    }

    @Test
    void a_missing_file_says_how_to_write_it() {
        assertThatThrownBy(() -> StateDiagram.check("no-such-diagram", Light.class))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("contracts.update=true")
                .hasMessageContaining("OFF --> ON");
    }
}
