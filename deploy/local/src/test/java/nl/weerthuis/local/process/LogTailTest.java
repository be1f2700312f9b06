package nl.weerthuis.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTest {
    @TempDir
    Path directory;

    @Test
    void shows_the_last_lines_without_stack_frames() throws IOException {
        var log = log("first\nERROR It broke\n\tat nl.weerthuis.X.y(X.java:1)\n\t... 7 more\nlast\n");

        assertThat(LogTail.of(log)).contains("first", "ERROR It broke", "last").doesNotContain("at nl.", "7 more");
    }

    @Test
    void says_that_the_disk_is_full_when_that_is_what_it_is() throws IOException {
        var log = log("ERROR could not write: No space left on device\nanother line\n");

        assertThat(LogTail.of(log)).startsWith("The disk is full: make room");
    }

    @Test
    void says_where_to_look_when_there_is_nothing_to_see() {
        assertThat(LogTail.of(directory.resolve("absent.log"))).contains("absent.log");
    }

    private Path log(String text) throws IOException {
        return Files.writeString(directory.resolve("a.log"), text);
    }
}
