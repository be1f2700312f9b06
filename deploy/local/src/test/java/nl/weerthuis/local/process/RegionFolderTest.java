package nl.weerthuis.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.weerthuis.local.terminal.Halt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegionFolderTest {
    @TempDir
    Path directory;

    @Test
    void wipes_what_it_made() throws IOException {
        var folder = new RegionFolder(directory.resolve("region"));
        folder.claim();
        var before = folder.secret("postgres");
        Files.createDirectories(folder.data(Part.POSTGRES).resolve("base"));

        folder.wipe();

        assertThat(folder.data(Part.POSTGRES)).doesNotExist();
        assertThat(folder.secret("postgres")).isNotEqualTo(before);
    }

    @Test
    void leaves_a_folder_of_somebody_else_alone() throws IOException {
        var letter = Files.writeString(directory.resolve("letter.txt"), "Mine.");
        var folder = new RegionFolder(directory);

        assertThatThrownBy(folder::wipe).isInstanceOf(Halt.class).hasMessageContaining("did not make");
        assertThatThrownBy(folder::claim).isInstanceOf(Halt.class);

        assertThat(letter).hasContent("Mine.");
    }

    @Test
    void a_secret_stays_the_same() {
        var folder = new RegionFolder(directory);
        folder.claim();

        assertThat(folder.secret("caseflow-app"))
                .hasSizeGreaterThan(20)
                .isEqualTo(new RegionFolder(directory).secret("caseflow-app"))
                .isNotEqualTo(folder.secret("housing-app"));
    }
}
