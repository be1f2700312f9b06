package nl.weerthuis.caseflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import nl.weerthuis.platform.testing.GoldenEvents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written down for others is complete. */
class ContractFilesTest {

    private static final Path ROOT = Path.of(System.getProperty("weerthuis.root", ".."));

    @ParameterizedTest
    @ValueSource(strings = {"caseflow", "allocation-case"})
    void the_asyncapi_document_names_every_event(String examples) throws IOException {
        var document = Files.readString(ROOT.resolve("contracts/asyncapi/caseflow.yaml"));

        assertThat(GoldenEvents.of(examples).types()).isNotEmpty().allMatch(type -> document.contains("name: " + type));
    }

    @Test
    void every_problem_has_a_sentence_in_both_languages_and_a_line_in_the_list() throws IOException {
        var list = Files.readString(ROOT.resolve("docs/domain/problems/caseflow.md"));

        assertThat(keys("nl")).isNotEmpty().isEqualTo(keys("en"));
        assertThat(keys("nl").stream().map(key -> key.substring(0, key.indexOf('.'))))
                .allMatch(code -> list.contains("`%s`".formatted(code)));
    }

    private static TreeSet<String> keys(String language) {
        var control = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return new TreeSet<>(ResourceBundle.getBundle("problems", Locale.forLanguageTag(language), control)
                .keySet());
    }
}
