package nl.weerthuis.housing.vera;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.problem.Violation;

/** Takes a delivery of any length apart while it comes in: a list, or one record on each line. */
@ApplicationScoped
class VeraStream {

    private static final String BODY = "";
    private static final int MOST_RECORDS = 1_000_000;
    private static final char MARK = '\uFEFF';

    private final VeraReader reader;

    VeraStream(VeraReader reader) {
        this.reader = reader;
    }

    /** What is done with each record; empty if it cannot be read. */
    interface Sink {
        void take(long position, Optional<JsonNode> node);
    }

    /** @throws Problem if it cannot be taken apart, or broke off */
    void read(InputStream content, boolean byLine, Sink sink) {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var text = new BufferedReader(new InputStreamReader(new Shielded(content), decoder));
        try {
            skipMark(text);
            if (byLine) {
                lines(text, sink);
            } else {
                document(text, sink);
            }
        } catch (CharacterCodingException e) {
            throw Problem.invalid(Violation.of(BODY, "invalid-encoding"));
        } catch (JsonProcessingException e) {
            var place = e.getLocation();
            throw malformed(place == null ? 1 : place.getLineNr(), place == null ? 1 : place.getColumnNr());
        } catch (NumberFormatException e) {
            // An exponent beyond all numbers: the parser does not say where.
            throw malformed(1, 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void lines(BufferedReader text, Sink sink) throws IOException {
        long number = 0;
        long records = 0;
        for (var line = line(text); line != null; line = line(text)) {
            number++;
            if (!line.isBlank()) {
                requireRoom(++records);
                sink.take(number, reader.readable(line));
            }
        }
        requireSome(records);
    }

    /** Null at the end; a line that is longer than any record is no line of records. */
    private static String line(BufferedReader text) throws IOException {
        var line = new StringBuilder();
        int next = text.read();
        if (next < 0) {
            return null;
        }
        while (next >= 0 && next != '\n') {
            if (line.length() >= Ration.LONGEST_RECORD) {
                throw Problem.invalid(Violation.of(BODY, "unreadable-message"));
            }
            line.append((char) next);
            next = text.read();
        }
        return line.toString();
    }

    private void document(Reader content, Sink sink) throws IOException {
        var text = new Ration(content);
        var parser = reader.json().createParser(text);
        if (parser.nextToken() != JsonToken.START_ARRAY) {
            throw Problem.invalid(Violation.of(BODY, parser.currentToken() == null ? "body-required" : "no-list"));
        }
        long records = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            requireMore(parser);
            requireRoom(++records);
            text.renew();
            sink.take(records, Optional.of(parser.readValueAsTree()));
        }
        if (parser.nextToken() != null) {
            throw malformed(parser);
        }
    }

    /** The end came before the end of the list: the rest is still to come, or lost. */
    private static void requireMore(JsonParser parser) {
        if (parser.currentToken() == null) {
            throw malformed(parser);
        }
    }

    private static void requireRoom(long records) {
        if (records > MOST_RECORDS) {
            throw Problem.tooLarge("too-many-records", MOST_RECORDS);
        }
    }

    private static void requireSome(long records) {
        if (records == 0) {
            throw Problem.invalid(Violation.of(BODY, "body-required"));
        }
    }

    private static void skipMark(BufferedReader text) throws IOException {
        text.mark(1);
        if (text.read() != MARK) {
            text.reset();
        }
    }

    private static Problem malformed(JsonParser parser) {
        var place = parser.currentLocation();
        return malformed(place.getLineNr(), place.getColumnNr());
    }

    private static Problem malformed(int line, int column) {
        return Problem.invalid(Violation.of(BODY, "malformed-json", line, column));
    }

    /** Whoever brought the content closes it: its digest is asked for afterwards. */
    private static final class Shielded extends FilterInputStream {

        private Shielded(InputStream content) {
            super(content);
        }

        @Override
        public void close() {}
    }
}
