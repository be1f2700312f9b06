package nl.weerthuis.caseflow.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.problem.Violation;

/** Reads newline-delimited JSON while it comes in: each line one nomination, as it would be sent alone. */
@ApplicationScoped
class DocumentLines {

    static final int LONGEST = 32 * 1024;
    private static final String FILE = "";
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    void read(InputStream content, LineSink sink) {
        try {
            var bytes = new BufferedInputStream(content);
            var count = 0L;
            for (var number = 1L; ; number++) {
                var line = line(bytes);
                if (line == null) {
                    break;
                }
                var text = text(line, number);
                if (!text.isBlank()) {
                    count++;
                    sink.take(Line.ofDocument(number, text));
                }
            }
            if (count == 0) {
                throw Problem.invalid(Violation.of(FILE, "body-required"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Null at the end. */
    private static byte[] line(InputStream bytes) throws IOException {
        var line = new ByteArrayOutputStream();
        int one = bytes.read();
        if (one < 0) {
            return null;
        }
        for (; one >= 0 && one != '\n'; one = bytes.read()) {
            if (line.size() == LONGEST) {
                throw Problem.invalid(Violation.of(FILE, "line-too-long", LONGEST));
            }
            line.write(one);
        }
        return line.toByteArray();
    }

    private static String text(byte[] line, long number) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line))
                    .toString();
            var isMarked = number == 1 && !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
            return isMarked ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw Problem.invalid(Violation.of(FILE, "invalid-encoding"));
        }
    }
}
