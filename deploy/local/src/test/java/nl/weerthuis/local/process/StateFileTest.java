package nl.weerthuis.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFileTest {
    @TempDir
    Path directory;

    @BeforeEach
    void a_folder() {
        new RegionFolder(directory).claim();
    }

    @Test
    void is_read_as_it_was_written() {
        var running = aProcess(1234);
        state().change(now -> now.with(Part.CASEFLOW, running));

        assertThat(state().read().process(Part.CASEFLOW)).contains(running);
        assertThat(state().read().process(Part.HOUSING)).isEmpty();
    }

    @Test
    void of_changes_at_once_none_is_lost() {
        Arrays.stream(Part.values())
                .parallel()
                .forEach(part -> state().change(now -> now.with(part, aProcess(part.ordinal()))));

        assertThat(state().read().processes()).hasSize(Part.values().length);
    }

    @Test
    void tells_our_process_from_a_later_one_with_the_same_number() {
        long self = ProcessHandle.current().pid();
        var ours = new Running(self, Running.startOf(self), 1, "log", List.of(), Map.of(), List.of());
        var earlier = new Running(self, Running.startOf(self) - 60, 1, "log", List.of(), Map.of(), List.of());

        assertThat(ours.isAlive()).isTrue();
        assertThat(earlier.isAlive()).isFalse();
    }

    private StateFile state() {
        return new StateFile(new RegionFolder(directory));
    }

    private static Running aProcess(long pid) {
        return new Running(
                pid, 99, 28_081, "x.log", List.of("java", "-jar"), Map.of("KEY", "value"), List.of("deploy/up"));
    }
}
