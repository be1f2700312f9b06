package nl.weerthuis.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherClaimTest {
    @TempDir
    Path directory;

    @Test
    void who_gave_it_up_may_launch_again_in_the_same_process() {
        var folder = new RegionFolder(directory);
        folder.claim();
        var first = LauncherClaim.on(folder);

        first.end();
        var second = LauncherClaim.on(folder);

        assertThat(first.stands()).isFalse();
        assertThat(second.stands()).isTrue();
        second.end();
    }
}
