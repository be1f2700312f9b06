package nl.weerthuis.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StartRulesTest {

    private static final Map<String, String> FIT = Map.of(
            "mp.jwt.verify.issuer", "https://login.example",
            "mp.jwt.verify.publickey.location", "https://login.example/keys",
            "mp.jwt.verify.audiences", "weerthuis",
            "weerthuis.fhir.requests-per-second", "20",
            "weerthuis.fhir.caseflow", "http://caseflow:8080");

    @Test
    void what_is_fit_for_production_starts_whether_it_is_named_or_not() {
        assertThat(faults(FIT)).isEmpty();
        assertThat(faults(with("weerthuis.environment", "production"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "mp.jwt.verify.issuer,http://login.example,does not begin with https",
        "mp.jwt.verify.publickey.location,http://login.example/keys,does not begin with https",
        "mp.jwt.verify.audiences,,is not set",
        "weerthuis.fhir.requests-per-second,0,keep all others out",
        "weerthuis.fhir.caseflow,http://me:secret@caseflow,no address",
        "weerthuis.fhir.caseflow,,no address",
        "weerthuis.environment,staging,none of production"
    })
    void what_opens_a_door_does_not_and_nothing_secret_is_repeated(String name, String value, String said) {
        assertThat(faults(with(name, value)))
                .hasSize(1)
                .allMatch(fault -> fault.contains(name) && fault.contains(said));
        assertThat(faults(with(name, value)).toString()).doesNotContain("secret@");
    }

    @ParameterizedTest
    @ValueSource(strings = {"demonstration", "test"})
    void outside_production_anything_starts(String environment) {
        assertThat(faults(Map.of("weerthuis.environment", environment))).isEmpty();
    }

    @Test
    void everything_is_said_at_once() {
        assertThatThrownBy(() -> StartRules.requireFit(name -> Optional.empty()))
                .isInstanceOf(StartRules.RefusedStart.class)
                .hasMessageContaining("mp.jwt.verify.issuer")
                .hasMessageContaining("weerthuis.fhir.caseflow")
                .hasMessageContaining("docs/operations/production.md");
    }

    private static java.util.List<String> faults(Map<String, String> settings) {
        return StartRules.faults(name -> Optional.ofNullable(settings.get(name)));
    }

    private static Map<String, String> with(String name, String value) {
        var settings = new HashMap<>(FIT);
        settings.put(name, value);
        return settings;
    }
}
