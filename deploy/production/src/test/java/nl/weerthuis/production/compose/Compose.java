package nl.weerthuis.production.compose;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.weerthuis.production.Code;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A compose file as Compose reads it: anchors and merged mappings put in their place. */
final class Compose {

    static final Path FOLDER = Code.ROOT.resolve("deploy/compose");

    private Compose() {}

    static ObjectNode read(String name) {
        // Jackson's own reader knows no `<<`.
        var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        try (var reader = java.nio.file.Files.newBufferedReader(FOLDER.resolve(name))) {
            return new ObjectMapper().valueToTree(yaml.load(reader));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode plain(Path file) {
        try {
            return new ObjectMapper(new YAMLFactory()).readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
