package nl.weerthuis.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import nl.weerthuis.infrastructure.Ports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The drill in small; large and with a service: deploy/backup/drill. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "The archive is written by a shell.")
class DatabaseDrillTest {

    private static final Path ROOT = Path.of(System.getProperty("weerthuis.root"));

    @Test
    void what_was_acknowledged_comes_back_when_server_and_disk_are_gone() throws Exception {
        var folder = ROOT.resolve("deploy/backup/target/small-drill");
        try (var site = new Site(folder, Ports.free(), Drill.programs(ROOT))) {
            var report = new DatabaseDrill(site, 4, Duration.ofMillis(1_500), Duration.ofSeconds(1)).run();

            assertThat(report.faults()).isEmpty();
            assertThat(report.archivedSegments()).isPositive();
            assertThat(report.fromArchive().restoredRows()).isPositive();
            assertThat(report.withReceiver().lostRows()).isZero();
            assertThat(report.withReceiver().restoredRows())
                    .isGreaterThanOrEqualTo(report.acknowledgedRows())
                    .isGreaterThan(report.atPointInTime().restoredRows());
        }
    }
}
