package nl.weerthuis.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.weerthuis.infrastructure.Ports;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StarterTest {
    @TempDir
    Path directory;

    private RegionFolder folder;
    private PortPlan ports;

    @BeforeEach
    void a_folder_and_a_port() {
        folder = new RegionFolder(directory);
        folder.claim();
        ports = PortPlan.of(Map.of("WEERTHUIS_PORT_ISSUER", String.valueOf(Ports.free())));
    }

    @AfterEach
    void nothing_is_left_running() {
        new Shutdown(folder).stopAll();

        assertThat(new StateFile(folder).read().isAlive(Part.ISSUER)).isFalse();
    }

    @Test
    void a_killed_process_is_started_again_alone_as_it_was() {
        var first = starter().start(Part.ISSUER);
        ready();
        first.handle().orElseThrow().destroyForcibly();
        first.handle().ifPresent(handle -> handle.onExit().join());

        var second = starter().start(Part.ISSUER);
        ready();

        assertThat(second.pid()).isNotEqualTo(first.pid());
        assertThat(second.command()).isEqualTo(first.command());
        assertThat(second.port()).isEqualTo(first.port());
        assertThat(second.start()).endsWith("--start", "issuer");
    }

    @Test
    void what_runs_is_not_started_again() {
        var first = starter().start(Part.ISSUER);

        assertThat(starter().start(Part.ISSUER)).isEqualTo(first);
    }

    private Starter starter() {
        return new Starter(directory, folder, ports, Map.of());
    }

    private void ready() {
        new Readiness(folder, ports).await(List.of(Part.ISSUER), (part, time) -> {});
    }
}
