package nl.weerthuis.housing.vera;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.MutableCoercionConfig;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.problem.Violation;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Takes a delivery apart into its messages: one object, a list of them, or one on each line. */
@ApplicationScoped
class VeraReader {

    private static final String BODY = "";
    private static final int MAX_DEPTH = 32;
    private static final int MAX_TEXT = 20_000;

    private final ObjectMapper json;
    private final int mostRecords;

    VeraReader(@ConfigProperty(name = "weerthuis.housing.import.most-records", defaultValue = "5000") int mostRecords) {
        this.json = mapper();
        this.mostRecords = mostRecords;
    }

    /** @param node null if the line could not be read */
    record Entry(int position, JsonNode node) {}

    /** @throws Problem if it cannot be taken apart at all; then nothing of it was used */
    List<Entry> entries(byte[] body, boolean byLine) {
        var text = decoded(body);
        if (text.isBlank()) {
            throw Problem.invalid(Violation.of(BODY, "body-required"));
        }
        return byLine ? lines(text) : document(text);
    }

    private List<Entry> lines(String text) {
        var entries = new ArrayList<Entry>();
        int line = 0;
        for (var content : (Iterable<String>) text.lines()::iterator) {
            line++;
            if (!content.isBlank()) {
                add(entries, new Entry(line, readable(content).orElse(null)));
            }
        }
        return entries;
    }

    /** Empty if it is no JSON, or more than one value. */
    Optional<JsonNode> readable(String line) {
        try {
            return Optional.of(json.reader()
                            .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                            .readTree(line))
                    .filter(node -> !node.isMissingNode());
        } catch (JsonProcessingException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** What was written by {@link #reduced}. */
    JsonNode node(String content) {
        return readable(content).orElseThrow();
    }

    private List<Entry> document(String text) {
        var entries = new ArrayList<Entry>();
        var ration = new Ration(new StringReader(text));
        try (var parser = json.createParser(ration)) {
            var list = parser.nextToken() == JsonToken.START_ARRAY;
            if (list) {
                parser.nextToken();
            }
            while (parser.currentToken() != null && parser.currentToken() != JsonToken.END_ARRAY) {
                ration.renew();
                add(entries, new Entry(entries.size() + 1, parser.readValueAsTree()));
                parser.nextToken();
                requireOneDocument(list, parser);
            }
            requireEnd(list, parser);
            return entries;
        } catch (JsonProcessingException e) {
            throw malformed(e.getLocation());
        } catch (NumberFormatException e) {
            // An exponent beyond all numbers: the parser does not say where.
            throw malformed(null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void requireOneDocument(boolean list, JsonParser parser) {
        if (!list && parser.currentToken() != null) {
            throw malformed(parser.currentLocation());
        }
    }

    private static void requireEnd(boolean list, JsonParser parser) throws IOException {
        if (list && (parser.currentToken() != JsonToken.END_ARRAY || parser.nextToken() != null)) {
            throw malformed(parser.currentLocation());
        }
    }

    private static Problem malformed(JsonLocation place) {
        var line = place == null ? 1 : place.getLineNr();
        var column = place == null ? 1 : place.getColumnNr();
        return Problem.invalid(Violation.of(BODY, "malformed-json", line, column));
    }

    private void add(List<Entry> entries, Entry entry) {
        if (entries.size() >= mostRecords) {
            throw Problem.tooLarge("too-many-records", mostRecords);
        }
        entries.add(entry);
    }

    /** The message, written without what was not read: the form in which it is kept. */
    String reduced(VeraMessage message) {
        try {
            return json.writeValueAsString(message);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A message that was read cannot be written.", e);
        }
    }

    ObjectMapper json() {
        return json;
    }

    private static String decoded(byte[] body) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw Problem.invalid(Violation.of(BODY, "invalid-encoding"));
        }
    }

    private static ObjectMapper mapper() {
        var limits = StreamReadConstraints.builder()
                .maxNestingDepth(MAX_DEPTH)
                .maxStringLength(MAX_TEXT)
                .maxNumberLength(100)
                .maxNameLength(200)
                .build();
        var factory = JsonFactory.builder()
                .streamReadConstraints(limits)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        return JsonMapper.builder(factory)
                .addModule(new JavaTimeModule())
                .disable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.ACCEPT_FLOAT_AS_INT,
                        DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                // A number in quotes is a text; a key written as a number is a key all the same.
                .withCoercionConfig(LogicalType.Integer, VeraReader::noText)
                .withCoercionConfig(LogicalType.Float, VeraReader::noText)
                .withCoercionConfig(LogicalType.Boolean, VeraReader::noText)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.NON_EMPTY))
                .build();
    }

    private static void noText(MutableCoercionConfig config) {
        config.setCoercion(CoercionInputShape.String, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
    }
}
