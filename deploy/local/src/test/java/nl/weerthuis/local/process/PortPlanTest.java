package nl.weerthuis.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import nl.weerthuis.local.terminal.Halt;
import org.junit.jupiter.api.Test;

class PortPlanTest {
    @Test
    void has_a_usual_port_for_every_process_and_no_port_twice() {
        var ports = PortPlan.of(Map.of()).ports();

        assertThat(ports).containsOnlyKeys(Part.values());
        assertThat(ports.values()).doesNotHaveDuplicates().contains(28_081, 25_432, 29_092, 28_180);
    }

    @Test
    void hears_the_environment() {
        var plan = PortPlan.of(Map.of("WEERTHUIS_PORT_CASEFLOW", "31000"));

        assertThat(plan.url(Part.CASEFLOW)).isEqualTo("http://127.0.0.1:31000");
        assertThat(plan.port(Part.HOUSING)).isEqualTo(28_082);
    }

    @Test
    void declines_what_is_no_port() {
        for (var wish : new String[] {"", "x", "0", "-1", "65536", "99999999999"}) {
            assertThatThrownBy(() -> PortPlan.of(Map.of("WEERTHUIS_PORT_BROKER", wish)))
                    .isInstanceOf(Halt.class)
                    .hasMessageContaining("WEERTHUIS_PORT_BROKER=" + wish + " is not a port");
        }
    }

    @Test
    void names_the_port_that_is_taken_and_exits_with_2() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getByName(PortPlan.HOST))) {
            var ports = freePorts();
            ports.put("WEERTHUIS_PORT_CASEFLOW", String.valueOf(other.getLocalPort()));
            var plan = PortPlan.of(ports);

            assertThatThrownBy(() -> plan.requireFree(Part.usual()))
                    .hasMessageStartingWith(
                            "Port %d (caseflow) is in use by another program.".formatted(other.getLocalPort()))
                    .extracting(failure -> ((Halt) failure).exitCode())
                    .isEqualTo(2);
        }
    }

    /** Not the usual ones: on those a region may run beside the build. */
    private static Map<String, String> freePorts() throws IOException {
        var ports = new HashMap<String, String>();
        for (var part : Part.values()) {
            try (var free = new ServerSocket(0, 1, InetAddress.getByName(PortPlan.HOST))) {
                ports.put(part.portVariable(), String.valueOf(free.getLocalPort()));
            }
        }
        return ports;
    }
}
