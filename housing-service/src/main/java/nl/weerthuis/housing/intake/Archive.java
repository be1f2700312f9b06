package nl.weerthuis.housing.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.problem.Violation;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Looks into a zip before anybody unpacks it: a small file may hold what no memory can (a bomb). */
@ApplicationScoped
class Archive {

    private static final long MOST_BYTES = 64L * 1024 * 1024;
    private static final int MOST_PARTS = 200;
    private static final String TOO_LARGE = "spreadsheet-too-large";

    void requireHarmless(byte[] content) throws IOException {
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get()) {
            var parts = Collections.list(zip.getEntries());
            if (parts.size() > MOST_PARTS) {
                throw tooLarge();
            }
            var left = MOST_BYTES;
            for (var part : parts) {
                left -= unpacked(zip, part, left);
            }
        }
    }

    /** Counted, not believed: what an archive says of its sizes need not be so. */
    private static long unpacked(ZipFile zip, ZipArchiveEntry part, long most) throws IOException {
        var count = 0L;
        try (InputStream content = zip.getInputStream(part)) {
            var buffer = new byte[8192];
            for (int read = 0; read >= 0; read = content.read(buffer)) {
                count += read;
                if (count > most) {
                    throw tooLarge();
                }
            }
        }
        return count;
    }

    private static Problem tooLarge() {
        return Problem.invalid(Violation.of("", TOO_LARGE));
    }
}
