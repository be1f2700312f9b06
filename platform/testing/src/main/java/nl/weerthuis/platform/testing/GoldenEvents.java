package nl.weerthuis.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The examples of a service's events under {@code contracts/events/<service>}. The producer's test compares its events
 * with them; consumers' tests read the same files.
 */
public final class GoldenEvents {
    static final String SOURCE = "urn:nld:oin:00000001823288444000:systeem:";

    private static final String TYPE_PREFIX = "nl.weerthuis.";
    private static final Pattern TYPE = Pattern.compile("nl\\.weerthuis\\.[a-z0-9]+(-[a-z0-9]+)*\\.v[0-9]+");
    private static final Pattern URN = Pattern.compile("urn:nld:[a-z]+:[0-9a-zA-Z]+(:[0-9a-zA-Z.-]+)+");
    private static final Pattern ATTRIBUTE = Pattern.compile("[a-z0-9]{1,20}");
    private static final String RECORDED = "2026-01-15T10:00:00Z";

    private final String service;
    private final Path directory;

    private GoldenEvents(String service, Path directory) {
        this.service = service;
        this.directory = directory;
    }

    public static GoldenEvents of(String service) {
        return in(service, Reactor.root().resolve("contracts").resolve("events").resolve(service));
    }

    static GoldenEvents in(String service, Path directory) {
        return new GoldenEvents(service, directory);
    }

    /**
     * The event, written as on the wire, equals the example of its type; the example is a valid event. The type is read
     * from the annotation {@code @EventType}. With {@code -Dcontracts.update=true} the example is written first.
     */
    public void holds(Object event) {
        holds(EventAnatomy.type(event), event);
    }

    public void holds(String type, Object event) {
        var data = Json.tree(event);
        if (Reactor.updatesContracts()) {
            write(type, event, data);
        }
        var example = example(type);
        requireValid(type, example);
        if (!example.path("data").equals(data)) {
            throw new AssertionError(
                    "%s is not what %s shows.%nThe example:%n%s%nThe event:%n%s%nFields may be added (-Dcontracts.update=true); to rename or remove one, publish a new version."
                            .formatted(type, file(type), Json.pretty(example.path("data")), Json.pretty(data)));
        }
    }

    /** For a consumer's test: the example, ready to be changed and sent. */
    public SampleEvent sample(String type) {
        var example = example(type);
        requireValid(type, example);
        return SampleEvent.copyOf(example);
    }

    /** Types that have an example. */
    public List<String> types() {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (var files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .map(name -> TYPE_PREFIX + name.substring(0, name.length() - ".json".length()))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Path file(String type) {
        if (!TYPE.matcher(type).matches()) {
            throw new AssertionError("%s is not of the form nl.weerthuis.<fact>.v<n>.".formatted(type));
        }
        return directory.resolve(type.substring(TYPE_PREFIX.length()) + ".json");
    }

    private JsonNode example(String type) {
        var file = file(type);
        try {
            if (!Files.exists(file)) {
                throw new AssertionError(
                        "%s is missing; the producer's test writes it with -Dcontracts.update=true.".formatted(file));
            }
            return Json.parse(Files.readString(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void write(String type, Object event, JsonNode data) {
        var example = Json.MAPPER.createObjectNode();
        example.put("specversion", "1.0");
        // The same at every update, so that only what really changed shows in a review.
        example.put(
                "id",
                UUID.nameUUIDFromBytes(type.getBytes(StandardCharsets.UTF_8)).toString());
        example.put("source", SOURCE + EventAnatomy.channel(event).orElse(service));
        example.put("type", type);
        example.put(
                "subject",
                EventAnatomy.subject(event)
                        .orElse(new UUID(0x4000, 0x8000_0000_0000_0000L))
                        .toString());
        example.put("time", RECORDED);
        example.put("datacontenttype", "application/json");
        example.put("sequence", "1");
        example.put("sequencetype", "Integer");
        example.set("data", data);
        try {
            Files.createDirectories(directory);
            Files.writeString(file(type), Json.pretty(example));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void requireValid(String type, JsonNode example) {
        var faults = faults(type, example);
        if (!faults.isEmpty()) {
            throw new AssertionError(
                    "The example of %s is no valid event: %s".formatted(type, String.join(" ", faults)));
        }
    }

    /** What the profile for the Dutch government asks of an event. */
    private static List<String> faults(String type, JsonNode example) {
        var faults = new ArrayList<String>();
        check(faults, "1.0".equals(text(example, "specversion")), "specversion is not 1.0.");
        check(faults, !text(example, "id").isBlank(), "id is missing.");
        check(faults, URN.matcher(text(example, "source")).matches(), "source is not a urn:nld.");
        check(faults, type.equals(text(example, "type")), "type differs from the name of the file.");
        check(faults, isInstant(text(example, "time")), "time is not a UTC instant.");
        check(faults, isUuid(text(example, "subject")), "subject is not a UUID.");
        check(faults, "application/json".equals(text(example, "datacontenttype")), "datacontenttype is not JSON.");
        check(faults, text(example, "sequence").matches("[1-9][0-9]*"), "sequence is not a number from 1 in text.");
        check(faults, "Integer".equals(text(example, "sequencetype")), "sequencetype is not Integer.");
        check(faults, example.path("data").isObject(), "data is not an object.");
        example.fieldNames()
                .forEachRemaining(name -> check(
                        faults,
                        ATTRIBUTE.matcher(name).matches(),
                        "%s is not a name for an attribute.".formatted(name)));
        return faults;
    }

    private static void check(List<String> faults, boolean holds, String fault) {
        if (!holds) {
            faults.add(fault);
        }
    }

    private static String text(JsonNode example, String attribute) {
        var value = example.path(attribute);
        return value.isTextual() ? value.textValue() : "";
    }

    private static boolean isInstant(String text) {
        try {
            return Instant.parse(text) != null && text.endsWith("Z");
        } catch (DateTimeParseException wrong) {
            return false;
        }
    }

    private static boolean isUuid(String text) {
        try {
            return UUID.fromString(text).toString().equals(text);
        } catch (IllegalArgumentException wrong) {
            return false;
        }
    }
}
