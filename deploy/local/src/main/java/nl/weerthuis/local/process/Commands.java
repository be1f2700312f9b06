package nl.weerthuis.local.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.weerthuis.local.vera.VeraSystem;

/** What is run for the identity provider and the services, and with which configuration. */
final class Commands {
    static final String DATABASE = "weerthuis";

    // The old generation grows with what lives in it, not with what passed through.
    private static final List<String> SMALL_HEAP = List.of("-Xms128m", "-Xmn80m", "-Xmx256m");
    private static final List<String> SMALL_JVM = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    /** Replaces {@link #SMALL_JVM}, for measuring as production runs. */
    private static final String JAVA_OPTIONS = "WEERTHUIS_JAVA_OPTIONS";

    /** Lifted (0) by who measures or tries everything; else as they are delivered. */
    private static final List<String> LIMITS = List.of(
            "WEERTHUIS_LIMITS_REQUESTS_PER_SECOND",
            "WEERTHUIS_LIMITS_SEARCHES_PER_MINUTE",
            "WEERTHUIS_LIMITS_EXPORTS_PER_MINUTE");

    private final Path root;
    private final RegionFolder folder;
    private final PortPlan ports;
    private final Map<String, String> wishes;

    /** @param wishes the environment of the launcher: a proxy can be put between a service and what it talks to */
    Commands(Path root, RegionFolder folder, PortPlan ports, Map<String, String> wishes) {
        this.root = root;
        this.folder = folder;
        this.ports = ports;
        this.wishes = wishes;
    }

    List<String> words(Part part) {
        var words = new ArrayList<>(List.of(java()));
        words.addAll(
                wishes.containsKey(JAVA_OPTIONS)
                        ? List.of(wishes.get(JAVA_OPTIONS).split(" "))
                        : SMALL_JVM);
        // On top, for one process: an agent that listens on a port of its own.
        Optional.ofNullable(wishes.get(JAVA_OPTIONS + "_" + part.name()))
                .ifPresent(options -> words.addAll(List.of(options.split(" "))));
        if (part == Part.ISSUER) {
            words.addAll(List.of("-Xmx48m", "-cp", System.getProperty("java.class.path")));
            words.addAll(List.of("nl.weerthuis.local.issuer.Issuer", String.valueOf(ports.port(part))));
            words.add(folder.keys(part).toString());
        } else {
            words.addAll(part == Part.FHIR ? List.of("-Xmx96m") : SMALL_HEAP);
            words.addAll(List.of("-jar", jar(part).toString()));
        }
        return words;
    }

    Map<String, String> environment(Part part) {
        if (part == Part.FHIR) {
            return edge(part);
        }
        if (!Part.services().contains(part)) {
            return Map.of();
        }
        var variables = new TreeMap<String, String>();
        // Each of glibc's arenas keeps what one thread once needed.
        variables.put("MALLOC_ARENA_MAX", "2");
        variables.put("QUARKUS_HTTP_HOST", PortPlan.HOST);
        variables.put("QUARKUS_HTTP_PORT", String.valueOf(ports.port(part)));
        variables.put("WEERTHUIS_DATABASE_URL", wish("DATABASE_URL", part, jdbcUrl()));
        variables.put("WEERTHUIS_DATABASE_OWNER_PASSWORD", folder.secret(part.label() + "-owner"));
        variables.put("WEERTHUIS_DATABASE_APP_PASSWORD", folder.secret(part.label() + "-app"));
        variables.put("WEERTHUIS_KAFKA_BOOTSTRAP", wish("KAFKA_BOOTSTRAP", part, bootstrap()));
        variables.put("MP_JWT_VERIFY_ISSUER", ports.url(Part.ISSUER));
        variables.put("MP_JWT_VERIFY_PUBLICKEY_LOCATION", ports.url(Part.ISSUER) + "/jwks");
        variables.put("WEERTHUIS_KEYS_DIRECTORY", folder.keys(part).toString());
        variables.put("WEERTHUIS_KEYS_GENERATE", "true");
        variables.put("WEERTHUIS_ENVIRONMENT", "demonstration");
        variables.put("WEERTHUIS_AUDIT_HEADS_FILE", folder.kept(part, "heads").toString());
        variables.put("WEERTHUIS_ERASURE_LEDGER", folder.kept(part, "erasures").toString());
        variables.put("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "false");
        variables.put("WEERTHUIS_CLOCK_SETTABLE", "true");
        // Whoever tries the demonstration may listen here, and be asked.
        variables.put("WEERTHUIS_OUTWARD_TRUSTED_TARGETS", "localhost:" + VeraSystem.port(wishes));
        LIMITS.stream().filter(wishes::containsKey).forEach(name -> variables.put(name, wishes.get(name)));
        return variables;
    }

    /** No database, no broker and no keys: it hands on what it is sent. */
    private Map<String, String> edge(Part part) {
        return Map.of(
                "MALLOC_ARENA_MAX",
                "2",
                "QUARKUS_HTTP_HOST",
                PortPlan.HOST,
                "QUARKUS_HTTP_PORT",
                String.valueOf(ports.port(part)),
                "WEERTHUIS_ENVIRONMENT",
                "demonstration",
                "WEERTHUIS_FHIR_CASEFLOW",
                ports.url(Part.CASEFLOW),
                "MP_JWT_VERIFY_ISSUER",
                ports.url(Part.ISSUER),
                "MP_JWT_VERIFY_PUBLICKEY_LOCATION",
                ports.url(Part.ISSUER) + "/jwks",
                "QUARKUS_LOG_CONSOLE_JSON_ENABLED",
                "false");
    }

    Path jar(Part service) {
        var module = service == Part.FHIR ? "caseflow-service/fhir" : service.label() + "-service";
        return root.resolve(module + "/target/quarkus-app/quarkus-run.jar");
    }

    /** The words that start one process of this region again, alone. */
    List<String> startAlone(Part part) {
        return List.of(root.resolve("deploy/up").toString(), "--start", part.label());
    }

    private String jdbcUrl() {
        return "jdbc:postgresql://%s:%d/%s".formatted(PortPlan.HOST, ports.port(Part.POSTGRES), DATABASE);
    }

    private String bootstrap() {
        return PortPlan.HOST + ":" + ports.port(Part.BROKER);
    }

    private String wish(String setting, Part part, String usual) {
        return wishes.getOrDefault("WEERTHUIS_%s_%s".formatted(setting, part.name()), usual);
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
