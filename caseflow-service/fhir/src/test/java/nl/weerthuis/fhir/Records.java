package nl.weerthuis.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.Consumer;

/** The record in contracts/fhir, right unless it is made wrong on purpose. */
final class Records {

    static final Path CONTRACTS = Path.of(System.getProperty("weerthuis.root")).resolve("contracts/fhir");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode bundle;

    private Records(ObjectNode bundle) {
        this.bundle = bundle;
    }

    static Records aRecord() {
        try {
            return new Records(
                    (ObjectNode) JSON.readTree(CONTRACTS.resolve("record.json").toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of a client whom nobody nominated before. */
    static Records aNewRecord() {
        return aRecord()
                .with("/entry/0/resource/identifier/1", one -> one.put("value", "c-" + UUID.randomUUID()))
                .with(
                        "/entry/0/resource/name/0/_family/extension/1",
                        one -> one.put(
                                "valueString",
                                "Voorbeeld" + UUID.randomUUID().toString().replaceAll("[^a-f]", "")));
    }

    Records with(String pointer, Consumer<ObjectNode> change) {
        var copy = bundle.deepCopy();
        change.accept((ObjectNode) copy.at(pointer));
        return new Records(copy);
    }

    Records withItem(String pointer, String item) {
        var copy = bundle.deepCopy();
        ((ArrayNode) copy.at(pointer)).add(parse(item));
        return new Records(copy);
    }

    Records without(String pointer, String field) {
        return with(pointer, one -> one.remove(field));
    }

    Records withoutItem(String pointer, int place) {
        var copy = bundle.deepCopy();
        ((ArrayNode) copy.at(pointer)).remove(place);
        return new Records(copy);
    }

    String at(String pointer) {
        return bundle.at(pointer).asText();
    }

    String json() {
        return bundle.toString();
    }

    static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
