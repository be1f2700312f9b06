package nl.weerthuis.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HouseRulesTest {
    private static final String FIXTURE = "nl.weerthuis.fixture.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A class is a bean or it is pure: .*BadHelper.*Response.*",
                "Time comes from the clock: .*Instant\\.now\\(\\).*",
                "Time comes from the clock: .*LocalDate\\.now\\(\\).*",
                "Time comes from the clock: .*java\\.util\\.Date\\.<init>\\(\\).*",
                "Time comes from the clock: .*currentTimeMillis.*",
                ".*BadResource.helper> is annotated with @Inject.*",
                ".*BadHelper.*constraints\\.Future.*",
                ".*BadHelper.*clients\\.producer\\.Producer.*",
                ".*BadHelper> has name matching.*",
                ".*BadResource> has modifier PUBLIC.*",
                ".*BadResource.answer\\(\\)> is annotated with @Transactional.*",
                ".*BadResource.answer\\(\\)> does not have modifier PUBLIC.*",
                ".*setDay\\(java.time.LocalDate\\)> .*",
                ".*BadHelper.fetch.*java.net.http.HttpClient.*",
                ".*BadHelper.fetch.*java.net.URL.openStream.*",
                "Logs are not written to the console: .*"
            })
    void a_bad_class_is_told_what_is_bad(String violation) {
        assertThat(violations("bad")).anyMatch(text -> text.matches("(?s)" + violation));
    }

    @Test
    void features_form_no_cycle() {
        assertThat(violations("circle")).anyMatch(text -> text.contains("Cycle detected"));
    }

    @Test
    void good_classes_pass() {
        assertThat(violations("good")).isEmpty();
    }

    @Test
    void a_package_without_classes_is_a_mistake() {
        assertThatCode(() -> HouseRules.check("nl.weerthuis.platform.testing.nothing"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("No class in");
    }

    @Test
    void all_violations_come_in_one_message() {
        var classes = new ClassFileImporter().importPackages(FIXTURE + "bad");

        assertThatThrownBy(() -> HouseRules.check(FIXTURE + "bad", classes))
                .hasMessageContaining("violations of the house rules")
                .hasMessageContaining("Time comes from the clock")
                .hasMessageContaining("console");
    }

    private static List<String> violations(String fixture) {
        return HouseRules.violations(FIXTURE + fixture, new ClassFileImporter().importPackages(FIXTURE + fixture));
    }
}
