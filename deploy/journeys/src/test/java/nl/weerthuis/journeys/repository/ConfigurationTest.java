package nl.weerthuis.journeys.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The table of settings in docs/operations/configuration.md is what the code reads, no more and no less.
 * {@code -Dconfiguration.update=true} writes it.
 */
class ConfigurationTest {

    private static final Path ROOT = Path.of(System.getProperty("weerthuis.root"));
    private static final Path PAGE = ROOT.resolve("docs/operations/configuration.md");
    private static final Pattern TABLE = Pattern.compile("(?<=<!-- table -->\\n).*?(?=<!-- end -->)", Pattern.DOTALL);
    private static final String HEAD = """
            | setting, variable | default | read by | secret | restart | meaning |
            |---|---|---|---|---|---|
            """;
    private static final List<String> DEPLOYED =
            List.of("deploy/compose", "deploy/kubernetes", "deploy/systemd", "deploy/container");
    private static final Pattern VARIABLE = Pattern.compile("\\b((?:WEERTHUIS|MP_JWT|QUARKUS)_[A-Z_]*[A-Z])\\b");
    private static final Pattern ASSIGNED = Pattern.compile("(?m)^\\s*-?\\s*(weerthuis(?:\\.[a-z-]+)+)[=:]");

    /** Of the files around the services, not of the services: explained where they are. */
    private static final Set<String> OTHERS = Set.of("WEERTHUIS_DOMAIN");

    @Test
    void the_table_is_what_the_code_reads() throws IOException {
        var table = HEAD
                + String.join(
                        "\n", settings().values().stream().map(Setting::line).toList()) + "\n";
        if (Boolean.getBoolean("configuration.update")) {
            var page = TABLE.matcher(Files.readString(PAGE));
            Files.writeString(PAGE, page.replaceFirst(Matcher.quoteReplacement(table)));
        }

        var written = TABLE.matcher(Files.readString(PAGE));

        assertThat(written.find()).isTrue();
        assertThat(written.group())
                .as("./mvnw -pl deploy/journeys test -Dtest=ConfigurationTest -Dconfiguration.update=true")
                .isEqualTo(table);
    }

    @Test
    void every_setting_says_what_it_is_for() throws IOException {
        assertThat(settings().values().stream()
                        .filter(one -> one.meaning().isBlank())
                        .map(Setting::name))
                .as("a comment in the interface, or a line in configuration-meanings.properties")
                .isEmpty();
    }

    @Test
    void no_meaning_is_kept_of_a_setting_that_is_gone() throws IOException {
        var gone = new TreeSet<>(meanings().keySet());
        gone.removeAll(Settings.read(ROOT).all().keySet());

        assertThat(gone).isEmpty();
    }

    @Test
    void names_that_are_put_together_at_run_time_are_known() throws IOException {
        assertThat(Settings.read(ROOT).beginnings()).isEqualTo(Settings.PUT_TOGETHER.keySet());
    }

    @Test
    void what_deployments_set_is_on_the_page() throws IOException {
        var page = Files.readString(PAGE);
        var missing = new ArrayList<String>();
        var seen = new TreeSet<String>();
        for (var file : deployed()) {
            var text = Files.readString(file);
            VARIABLE.matcher(text).results().map(hit -> hit.group(1)).forEach(seen::add);
            ASSIGNED.matcher(text)
                    .results()
                    .map(hit -> Setting.variable(hit.group(1)))
                    .forEach(seen::add);
        }
        seen.stream()
                .filter(variable -> !OTHERS.contains(variable) && !page.contains("`" + variable + "`"))
                .forEach(missing::add);

        assertThat(seen).contains("WEERTHUIS_DATABASE_URL", "WEERTHUIS_ENVIRONMENT");
        assertThat(missing).isEmpty();
    }

    private static Map<String, Setting> settings() throws IOException {
        var meanings = meanings();
        var settings = new TreeMap<String, Setting>();
        for (var one : Settings.read(ROOT).all().values()) {
            var meaning = one.meaning().isEmpty() ? meanings.getOrDefault(one.name(), "") : one.meaning();
            settings.put(one.name(), new Setting(one.name(), one.fallback(), meaning, one.readers()));
        }
        return settings;
    }

    private static Map<String, String> meanings() throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(
                ROOT.resolve("deploy/journeys/src/test/resources/configuration-meanings.properties"))) {
            properties.load(reader);
        }
        var meanings = new TreeMap<String, String>();
        properties.stringPropertyNames().forEach(name -> meanings.put(name, properties.getProperty(name)));
        return meanings;
    }

    private static List<Path> deployed() throws IOException {
        var all = new ArrayList<Path>();
        for (var folder : DEPLOYED) {
            try (var files = Files.walk(ROOT.resolve(folder))) {
                files.filter(Files::isRegularFile).forEach(all::add);
            }
        }
        return all;
    }
}
