package nl.weerthuis.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SentencesTest {

    private static final Pattern CODE = Pattern.compile(
            "(?:fault|remark|error|information)\\(\\s*(?:Issue\\.)?(?:Kind\\.[A-Z]+, )?\"([a-z-]+)\"|add\\(\"([a-z-]+)\"");
    private static final Path SOURCES = Path.of(System.getProperty("weerthuis.root"))
            .resolve("caseflow-service/fhir/src/main/java/nl/weerthuis/fhir");

    @Test
    void every_code_has_a_sentence_in_both_languages() throws IOException {
        var dutch = ResourceBundle.getBundle("issues", Locale.ROOT).keySet();
        var english = ResourceBundle.getBundle("issues", Locale.ENGLISH).keySet();
        var used = new TreeSet<String>();
        try (var files = Files.list(SOURCES)) {
            for (var file : files.toList()) {
                CODE.matcher(Files.readString(file))
                        .results()
                        .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                        .forEach(used::add);
            }
        }

        assertThat(english).isEqualTo(dutch);
        assertThat(used).hasSizeGreaterThan(25);
        assertThat(used.stream().filter(code -> !dutch.contains(code)).collect(Collectors.toList()))
                .isEmpty();
    }
}
