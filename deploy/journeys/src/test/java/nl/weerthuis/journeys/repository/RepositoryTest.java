package nl.weerthuis.journeys.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a stranger relies on when looking for something. */
class RepositoryTest {

    private static final Path ROOT = Path.of(System.getProperty("weerthuis.root"));
    private static final Set<String> TOP_LEVEL = Set.of(
            "caseflow-service",
            "housing-service",
            "allocation-service",
            "reporting-service",
            "platform",
            "contracts",
            "deploy",
            "docs",
            "pom.xml",
            "README.md",
            "mvnw",
            "mvnw.cmd",
            "LICENSE",
            "target");
    private static final List<String> SERVICES =
            List.of("caseflow-service", "housing-service", "allocation-service", "reporting-service");
    private static final Pattern MACHINE = Pattern.compile("Set<(\\w+)> next\\(\\) \\{");
    private static final Pattern WORD = Pattern.compile("\\w+");
    // A schema, or a code of more than one word.
    private static final Pattern NAME =
            Pattern.compile("\\b[A-Z]{2,}(?:_[A-Z]+)+\\b|\\b[A-Z][a-z]+(?:[A-Z][a-z]+)+\\b");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(#[^)]*)?\\)");

    @Test
    void the_top_level_is_what_the_readme_says() throws IOException {
        try (var entries = Files.list(ROOT)) {
            var strangers = entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> !name.startsWith(".") && !TOP_LEVEL.contains(name))
                    .toList();
            assertThat(strangers).isEmpty();
        }
    }

    @Test
    void decisions_are_numbered_without_a_gap_or_a_double() throws IOException {
        var numbers = files(ROOT.resolve("docs/adr"), ".md").stream()
                .map(file -> Integer.parseInt(file.getFileName().toString().substring(0, 4)))
                .sorted()
                .toList();

        for (int i = 0; i < numbers.size(); i++) {
            assertThat(numbers.get(i)).isEqualTo(i + 1);
        }
    }

    @Test
    void links_in_documents_lead_somewhere() throws IOException {
        var documents = new ArrayList<>(files(ROOT.resolve("docs"), ".md"));
        documents.add(ROOT.resolve("README.md"));
        var broken = new ArrayList<String>();
        for (var document : documents) {
            var link = LINK.matcher(Files.readString(document));
            while (link.find()) {
                if (Files.notExists(document.resolveSibling(link.group(1)))) {
                    broken.add(ROOT.relativize(document) + " -> " + link.group(1));
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void the_readme_can_be_read_at_once() throws IOException {
        assertThat(Files.readAllLines(ROOT.resolve("README.md"))).hasSizeLessThan(300);
    }

    @ParameterizedTest
    @ValueSource(strings = {"caseflow", "housing", "allocation", "reporting"})
    void every_problem_has_a_sentence_in_both_languages_and_a_line_in_the_documents(String service) throws IOException {
        var resources = ROOT.resolve(service + "-service/src/main/resources");
        var dutch = codes(resources.resolve("problems.properties"));
        var english = codes(resources.resolve("problems_en.properties"));
        var document = Files.readString(ROOT.resolve("docs/domain/problems/" + service + ".md"));

        assertThat(english).isEqualTo(dutch);
        assertThat(dutch.stream()
                        .filter(key -> key.endsWith(".title"))
                        .map(key -> key.substring(0, key.length() - ".title".length()))
                        .filter(code -> !document.contains("`" + code + "`")))
                .isEmpty();
    }

    @Test
    void every_state_machine_has_a_diagram_that_a_test_compares() throws IOException {
        var compared = new StringBuilder();
        var machines = new ArrayList<String>();
        for (var service : SERVICES) {
            for (var test : files(ROOT.resolve(service + "/src/test/java"), ".java")) {
                compared.append(Files.readString(test));
            }
            for (var file : files(ROOT.resolve(service + "/src/main/java"), ".java")) {
                MACHINE.matcher(Files.readString(file)).results().forEach(found -> machines.add(found.group(1)));
            }
        }

        assertThat(machines).contains("CaseState", "OfferStatus");
        assertThat(machines)
                .allMatch(name -> Pattern.compile("StateDiagram\\.check\\(\\s*\"[a-z-]+\",\\s*" + name + "\\.class")
                        .matcher(compared)
                        .find());
    }

    @Test
    void the_names_in_the_glossary_are_those_of_the_interfaces() throws IOException {
        var known = new StringBuilder(Files.readString(ROOT.resolve("docs/domain/parameters.md")));
        for (var document : files(ROOT.resolve("contracts/openapi"), ".json")) {
            known.append(Files.readString(document));
        }
        var names = WORD.matcher(known).results().map(MatchResult::group).collect(Collectors.toSet());
        var told = Files.readAllLines(ROOT.resolve("docs/domain/glossary.md")).stream()
                .filter(line -> line.startsWith("| "))
                .flatMap(line -> NAME.matcher(line).results().map(MatchResult::group))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(told).contains("TableSession", "SHELTERED_LIVING").isSubsetOf(names);
    }

    private static Set<String> codes(Path bundle) throws IOException {
        var sentences = new Properties();
        try (var reader = Files.newBufferedReader(bundle)) {
            sentences.load(reader);
        }
        return sentences.stringPropertyNames().stream().collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
