package nl.weerthuis.journeys.repository;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every property under {@code weerthuis.} that the sources of platform and services name, and what they say of it. */
final class Settings {
    private static final Map<String, String> READERS = readers();
    private static final String NAME = "weerthuis(?:\\.[a-z]+(?:-[a-z]+)*)+";
    private static final Pattern INJECTED =
            Pattern.compile("ConfigProperty\\(\\s*name = \"(" + NAME + ")\"(?:,\\s*defaultValue = \"([^\"]*)\")?");
    private static final Pattern SCHEDULED = Pattern.compile("\"\\$?\\{(" + NAME + ")(?::([^}]*))?\\}\"");
    private static final Pattern LITERAL = Pattern.compile("(?<!prefix = )\"(" + NAME + ")\"()");
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{(" + NAME + ")");

    /** Names that the code puts together, by how they begin. */
    private static final Pattern BEGINNING = Pattern.compile("\"(weerthuis\\.(?:[a-z-]+\\.)+)\" \\+");

    static final Map<String, List<String>> PUT_TOGETHER = Map.of(
            "weerthuis.api.", List.of("version", "title", "contact.name", "contact.email", "contact.url"),
            "weerthuis.limits.", List.of("requests-per-second", "searches-per-minute", "exports-per-minute"));

    private final Path root;
    private final Map<String, Setting> found = new TreeMap<>();
    private final Set<String> set = new TreeSet<>();
    private final Set<String> beginnings = new TreeSet<>();

    private Settings(Path root) {
        this.root = root;
    }

    static Settings read(Path root) throws IOException {
        var settings = new Settings(root);
        for (var module : READERS.keySet()) {
            settings.readSources(module);
        }
        for (var module : READERS.keySet()) {
            settings.readProperties(module, "application.properties");
            settings.readProperties(module, "META-INF/microprofile-config.properties");
        }
        return settings;
    }

    Map<String, Setting> all() {
        return found;
    }

    /** How names begin that are put together at run time. */
    Set<String> beginnings() {
        return beginnings;
    }

    private void readSources(String module) throws IOException {
        var reader = READERS.get(module);
        for (var file : files(root.resolve(module).resolve("src/main/java"))) {
            var source = Files.readString(file);
            MappedSettings.in(source, reader).forEach(this::add);
            for (var pattern : List.of(INJECTED, SCHEDULED, LITERAL)) {
                pattern.matcher(source).results().forEach(hit -> {
                    var fallback = hit.group(2) == null ? "" : hit.group(2);
                    add(new Setting(hit.group(1), fallback, "", Set.of(reader)));
                });
            }
            BEGINNING.matcher(source).results().forEach(hit -> beginnings.add(hit.group(1)));
        }
        beginnings.forEach(beginning -> PUT_TOGETHER
                .getOrDefault(beginning, List.of())
                .forEach(end -> add(new Setting(beginning + end, "", "", Set.of(reader)))));
    }

    /** What a file of properties sets is what holds. */
    private void readProperties(String module, String name) throws IOException {
        var file = root.resolve(module).resolve("src/main/resources").resolve(name);
        var properties = new Properties();
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            }
        }
        for (var property : new TreeSet<>(properties.stringPropertyNames())) {
            var value = properties.getProperty(property);
            if (property.matches(NAME)) {
                set(property, value, READERS.get(module));
            }
            REFERENCE
                    .matcher(value)
                    .results()
                    .forEach(hit -> add(new Setting(hit.group(1), "", "", Set.of(READERS.get(module)))));
        }
    }

    private void set(String name, String value, String reader) {
        add(new Setting(name, "", "", Set.of(reader)));
        var known = found.get(name);
        // The platform's value is everybody's; a service's own stands beside the others'.
        var values = new LinkedHashSet<String>();
        if (!reader.equals("all") && set.contains(name)) {
            values.add(known.fallback());
        }
        values.add(value);
        set.add(name);
        found.put(name, new Setting(name, String.join("` / `", values), known.meaning(), known.readers()));
    }

    private void add(Setting setting) {
        found.merge(
                setting.name(),
                setting,
                (known, more) -> new Setting(
                        known.name(),
                        known.fallback().isEmpty() ? more.fallback() : known.fallback(),
                        known.meaning().isEmpty() ? more.meaning() : known.meaning(),
                        together(known.readers(), more.readers())));
    }

    private static Set<String> together(Set<String> some, Set<String> others) {
        var both = Stream.concat(some.stream(), others.stream()).collect(Collectors.toCollection(TreeSet::new));
        return both.contains("all") ? Set.of("all") : both;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    private static Map<String, String> readers() {
        var readers = new TreeMap<String, String>();
        readers.put("platform/runtime", "all");
        readers.put("caseflow-service/fhir", "fhir");
        List.of("caseflow", "housing", "allocation", "reporting")
                .forEach(service -> readers.put(service + "-service", service));
        return readers;
    }
}
