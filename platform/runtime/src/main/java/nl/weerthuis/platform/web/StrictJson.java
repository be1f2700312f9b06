package nl.weerthuis.platform.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.io.IOException;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.problem.Violation;

/** Reads what a caller sends: nothing is guessed or converted, and every fault is named at once with its place. */
@ApplicationScoped
class StrictJson {

    static final int MAX_DEPTH = 32;
    static final int MAX_TEXT = 20_000;
    private static final String BODY = "";

    private final ObjectMapper tree;
    private final ObjectMapper binder;
    private final Validator validator;

    StrictJson(ObjectMapper json, Validator validator) {
        this.tree = treeMapper();
        this.binder = binder(json);
        this.validator = validator;
    }

    /** @throws Problem naming every fault */
    Object read(byte[] body, Type type, boolean large) throws IOException {
        var root = parse(body);
        var binding = new Binding(binder, root, binder.constructType(type));
        TreeCheck.faults(root, large).forEach(binding::remove);
        var value = binding.bind();
        var faults = Stream.concat(binding.faults().stream(), value.stream().flatMap(v -> broken(v, binding).stream()))
                .toList();
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
        return value.orElseThrow();
    }

    private JsonNode parse(byte[] body) throws IOException {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            var root = text.isBlank() ? null : tree.readTree(text);
            if (root == null || root.isNull()) {
                throw Problem.invalid(Violation.of(BODY, "body-required"));
            }
            return root;
        } catch (CharacterCodingException e) {
            throw Problem.invalid(Violation.of(BODY, "invalid-encoding"));
        } catch (JsonProcessingException e) {
            var place = e.getLocation();
            throw Problem.invalid(
                    place == null
                            ? Violation.of(BODY, "malformed-json", 1, 1)
                            : Violation.of(BODY, "malformed-json", place.getLineNr(), place.getColumnNr()));
        } catch (NumberFormatException e) {
            // An exponent beyond all numbers: the parser does not say where.
            throw Problem.invalid(Violation.of(BODY, "malformed-json", 1, 1));
        }
    }

    /** What the validator says of fields that no fault was named for yet. */
    private List<Violation> broken(Object value, Binding binding) {
        return validated(value).filter(binding::isNew).toList();
    }

    private Stream<Violation> validated(Object value) {
        if (value instanceof Collection<?> several) {
            var items = List.copyOf(several);
            return IntStream.range(0, items.size())
                    .boxed()
                    .flatMap(i -> Violations.of(validator.validate(items.get(i)), "/" + i).stream());
        }
        return Violations.of(validator.validate(value), BODY).stream();
    }

    private static ObjectMapper treeMapper() {
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
                .enable(
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .build();
    }

    private static ObjectMapper binder(ObjectMapper json) {
        var strict = json.copy()
                .registerModule(StrictScalars.module())
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        never(strict, LogicalType.Integer, CoercionInputShape.String, CoercionInputShape.EmptyString);
        never(strict, LogicalType.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean);
        never(strict, LogicalType.Float, CoercionInputShape.String, CoercionInputShape.EmptyString);
        never(strict, LogicalType.Float, CoercionInputShape.Boolean);
        never(strict, LogicalType.Boolean, CoercionInputShape.String, CoercionInputShape.EmptyString);
        never(strict, LogicalType.Boolean, CoercionInputShape.Integer, CoercionInputShape.Float);
        never(strict, LogicalType.Textual, CoercionInputShape.Integer, CoercionInputShape.Float);
        never(strict, LogicalType.Textual, CoercionInputShape.Boolean);
        never(strict, LogicalType.Enum, CoercionInputShape.Integer, CoercionInputShape.EmptyString);
        return strict;
    }

    private static void never(ObjectMapper mapper, LogicalType type, CoercionInputShape... shapes) {
        Stream.of(shapes).forEach(shape -> mapper.coercionConfigFor(type).setCoercion(shape, CoercionAction.Fail));
    }
}
