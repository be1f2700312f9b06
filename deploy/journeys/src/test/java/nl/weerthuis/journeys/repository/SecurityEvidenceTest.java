package nl.weerthuis.journeys.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table of evidence leaves nothing out and cites nothing that is not there. */
class SecurityEvidenceTest {

    private static final Path ROOT = Path.of(System.getProperty("weerthuis.root"));
    // ASVS 5.0.0: requirements of level 1 and of level 2.
    private static final Map<String, Long> EXPECTED = Map.of("1", 70L, "2", 183L);
    private static final Set<String> NEEDS_EVIDENCE = Set.of("TESTED", "DESIGNED", "OPERATOR", "IDENTITY_PROVIDER");
    private static final Set<String> NEEDS_NOTE = Set.of("NOT_APPLICABLE", "OPEN");
    private static final Pattern TEST_CLASS = Pattern.compile("[A-Z]\\w+Test");

    private record Row(String requirement, String level, String answer, String evidence, String note) {

        static Row of(String line) {
            var cells = line.split(",", 5);
            return new Row(cells[0], cells[1], cells[2], cells[3], cells[4]);
        }
    }

    @Test
    void every_requirement_of_level_1_and_2_stands_once() throws IOException {
        var rows = rows();

        assertThat(rows.stream().map(Row::requirement)).doesNotHaveDuplicates();
        assertThat(rows.stream().collect(Collectors.groupingBy(Row::level, Collectors.counting())))
                .isEqualTo(EXPECTED);
    }

    @Test
    void every_answer_has_its_evidence_or_its_reason() throws IOException {
        for (var row : rows()) {
            assertThat(NEEDS_EVIDENCE.contains(row.answer()) || NEEDS_NOTE.contains(row.answer()))
                    .as(row.requirement())
                    .isTrue();
            assertThat(NEEDS_NOTE.contains(row.answer()) ? row.note() : row.evidence())
                    .as(row.requirement())
                    .isNotBlank();
        }
    }

    @Test
    void every_test_and_page_that_is_cited_is_there() throws IOException {
        var tests = testClasses();
        var missing = new HashMap<String, String>();
        for (var row : rows()) {
            for (var evidence : row.evidence().split(" ")) {
                if (!evidence.isBlank() && !exists(evidence, tests)) {
                    missing.put(row.requirement(), evidence);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    private static boolean exists(String evidence, Set<String> tests) {
        return evidence.startsWith("docs/") ? Files.exists(ROOT.resolve(evidence)) : tests.contains(evidence);
    }

    private static List<Row> rows() throws IOException {
        return Files.readAllLines(ROOT.resolve("docs/security/asvs-5.0-level-2.csv")).stream()
                .skip(1)
                .map(Row::of)
                .toList();
    }

    private static Set<String> testClasses() throws IOException {
        var classes = new HashSet<String>();
        try (var files = Files.walk(ROOT, 12)) {
            files.map(file -> file.getFileName().toString().replace(".java", ""))
                    .filter(name -> TEST_CLASS.matcher(name).matches())
                    .forEach(classes::add);
        }
        return classes;
    }
}
