package nl.weerthuis.production;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the services' own sources say about their channels and properties. */
public final class Code {

    public static final Path ROOT = Path.of(System.getProperty("weerthuis.root"));

    private static final List<String> MODULES = List.of(
            "platform/runtime",
            "caseflow-service",
            "caseflow-service/fhir",
            "housing-service",
            "allocation-service",
            "reporting-service");
    private static final Pattern READ = Pattern.compile("channels\\(\\)\\s*\\{\\s*return Set\\.of\\(([^)]*)\\)");
    private static final Pattern WRITTEN = Pattern.compile("new Channel\\(\"([a-z-]+)\"\\)");
    private static final Pattern WORD = Pattern.compile("\"([a-z-]+)\"");
    private static final Pattern INJECTED = Pattern.compile("ConfigProperty\\(\\s*name = \"([^\"]+)\"");
    private static final Pattern LITERAL = Pattern.compile("\"(weerthuis(?:\\.[a-z-]+)+)\"");
    private static final Pattern MAPPING = Pattern.compile("@ConfigMapping\\(prefix = \"([^\"]+)\"");
    private static final Pattern METHOD = Pattern.compile("\\b([a-z][A-Za-z]*)\\(\\);");
    private static final Pattern NAMED = Pattern.compile("@WithName\\(\"([^\"]+)\"\\)");

    /** Of the framework and its extensions: the checks that start services use each of them. */
    private static final Set<String> FRAMEWORK = Set.of(
            "QUARKUS_CONFIG_LOCATIONS",
            "QUARKUS_HTTP_HOST",
            "QUARKUS_HTTP_PORT",
            "QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING",
            "QUARKUS_OTEL_SDK_DISABLED",
            "QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT",
            "MP_JWT_VERIFY_ISSUER",
            "MP_JWT_VERIFY_PUBLICKEY_LOCATION",
            "MP_JWT_VERIFY_AUDIENCES",
            // Of the C library.
            "MALLOC_ARENA_MAX");

    private Code() {}

    public static Set<String> channelsRead(String service) {
        return sources(service + "-service").stream()
                .flatMap(text -> READ.matcher(text).results())
                .flatMap(found -> WORD.matcher(found.group(1)).results())
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    public static Set<String> channelsWritten(String service) {
        return sources(service + "-service").stream()
                .flatMap(text -> WRITTEN.matcher(text).results())
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Every channel that a service writes, and those that are named. */
    public static Set<String> channels(String... more) {
        var all = new TreeSet<>(List.of(more));
        MODULES.stream()
                .filter(module -> module.endsWith("-service"))
                .map(module -> module.replace("-service", ""))
                .forEach(service -> all.addAll(channelsWritten(service)));
        return all;
    }

    /** Those that would be read by nobody: a slip of the pen, or a property that is gone. */
    public static Set<String> unknownVariables(Collection<String> variables) {
        var known = properties().stream().map(Code::variable).collect(Collectors.toSet());
        known.addAll(FRAMEWORK);
        return variables.stream().filter(name -> !known.contains(name)).collect(Collectors.toCollection(TreeSet::new));
    }

    /** As MicroProfile Config turns a property into a variable. */
    public static String variable(String property) {
        return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    private static Set<String> properties() {
        var known = new TreeSet<String>();
        for (var module : MODULES) {
            for (var text : sources(module)) {
                INJECTED.matcher(text).results().forEach(found -> known.add(found.group(1)));
                LITERAL.matcher(text).results().forEach(found -> known.add(found.group(1)));
                MAPPING.matcher(text).results().forEach(found -> known.addAll(mapped(found.group(1), text)));
            }
            known.addAll(written(module + "/src/main/resources/application.properties"));
            known.addAll(written(module + "/src/main/resources/META-INF/microprofile-config.properties"));
        }
        return known;
    }

    /** Prefix and member, also with a member between: more than there are, but no misspelt one. */
    private static Set<String> mapped(String prefix, String text) {
        var members = Stream.concat(
                        METHOD.matcher(text).results().map(found -> hyphened(found.group(1))),
                        NAMED.matcher(text).results().map(found -> found.group(1)))
                .collect(Collectors.toSet());
        var properties = new TreeSet<String>();
        for (var member : members) {
            properties.add(prefix + "." + member);
            members.forEach(inner -> properties.add(prefix + "." + member + "." + inner));
        }
        return properties;
    }

    private static String hyphened(String method) {
        return method.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    /** Names that are set, and names in the place of a value: {@code weerthuis.database.app.password}. */
    private static Set<String> written(String file) {
        var path = ROOT.resolve(file);
        if (Files.notExists(path)) {
            return Set.of();
        }
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(path)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var names = new TreeSet<>(properties.stringPropertyNames());
        properties
                .values()
                .forEach(value -> Pattern.compile("\\$\\{([a-z.-]+)")
                        .matcher(value.toString())
                        .results()
                        .forEach(found -> names.add(found.group(1))));
        return names;
    }

    private static List<String> sources(String module) {
        try (var files = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(Code::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
