package nl.weerthuis.platform.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProductionRulesTest {

    @TempDir
    Path keys;

    private final Map<String, String> settings = new HashMap<>();

    @BeforeEach
    void production() {
        settings.put("weerthuis.environment", "production");
        settings.put("weerthuis.keys.directory", keys.toString());
        settings.put("weerthuis.keys.generate", "false");
        settings.put("weerthuis.clock.settable", "false");
        settings.put("weerthuis.organisations.registered-only", "true");
        settings.put("mp.jwt.verify.issuer", "https://login.example");
        settings.put("mp.jwt.verify.publickey.location", "https://login.example/jwks");
        settings.put("mp.jwt.verify.audiences", "weerthuis");
        settings.put("weerthuis.assurance.accepted", "substantial,high");
        settings.put("weerthuis.database.app.password", "Ufz0-pR9e-kk3Q-a1");
        settings.put("weerthuis.database.owner.password", "Tm8v-2hWd-x9Lc-b7");
    }

    @Test
    void what_is_fit_for_production_starts() {
        assertThat(faults()).isEmpty();
    }

    @Test
    void a_process_is_for_production_unless_somebody_says_otherwise() {
        settings.put("weerthuis.clock.settable", "true");
        settings.remove("weerthuis.environment");

        assertThat(faults()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"demonstration", "test"})
    void elsewhere_everything_is_allowed(String environment) {
        settings.put("weerthuis.environment", environment);
        settings.put("weerthuis.clock.settable", "true");

        assertThat(faults()).isEmpty();
    }

    @Test
    void an_environment_that_nobody_knows_is_none() {
        settings.put("weerthuis.environment", "Demonstration");

        assertThat(faults()).singleElement().asString().contains("none of production, demonstration and test");
    }

    @ParameterizedTest
    @CsvSource({
        "weerthuis.keys.generate, true",
        "weerthuis.keys.generate, TRUE",
        "weerthuis.keys.directory,",
        "weerthuis.clock.settable, true",
        "weerthuis.organisations.registered-only, false",
        "mp.jwt.verify.issuer, http://login.example",
        "mp.jwt.verify.issuer,",
        "mp.jwt.verify.publickey.location, http://login.example/jwks",
        "mp.jwt.verify.audiences,",
        "weerthuis.assurance.accepted,",
        "weerthuis.database.app.password,",
        "weerthuis.database.app.password, 0123456789abcde",
        "weerthuis.database.app.password, Demonstration-of-2026",
        "weerthuis.database.app.password, Tm8v-2hWd-x9Lc-b7",
        "weerthuis.database.owner.password, 0123456789abcde",
        "weerthuis.limits.requests-per-second, 0",
        "weerthuis.limits.searches-per-minute, 0",
        "weerthuis.limits.exports-per-minute, 0"
    })
    void each_opened_door_is_a_reason_not_to_start(String name, String value) {
        if (value == null) {
            settings.remove(name);
        } else {
            settings.put(name, value);
        }

        assertThat(faults())
                .isNotEmpty()
                .allSatisfy(fault ->
                        assertThat(fault).containsAnyOf(name, "The two passwords for the database are the same"));
    }

    @Test
    void a_password_of_sixteen_characters_is_long_enough() {
        settings.put("weerthuis.database.app.password", "0123456789abcdef");

        assertThat(faults()).isEmpty();
    }

    @Test
    void keys_that_a_process_made_for_itself_are_not_for_production() throws IOException {
        Files.createFile(keys.resolve("GENERATED"));

        assertThat(faults()).singleElement().asString().contains("GENERATED");
    }

    @Test
    void all_is_said_at_once_and_no_secret_is_repeated() {
        settings.put("weerthuis.keys.generate", "true");
        settings.put("weerthuis.clock.settable", "true");
        settings.put("weerthuis.database.app.password", "hunter2");

        assertThat(faults()).hasSize(3);
        assertThat(new RefusedStart(StartRules.faults(this::find)).toString())
                .contains("weerthuis.keys.generate", "weerthuis.clock.settable", "weerthuis.database.app.password")
                .doesNotContain("hunter2");
    }

    @Test
    void what_is_not_fit_does_not_start_and_what_is_does() {
        assertThatCode(() -> StartRules.requireFit(this::find)).doesNotThrowAnyException();

        settings.put("weerthuis.clock.settable", "true");
        assertThatExceptionOfType(RefusedStart.class)
                .isThrownBy(() -> StartRules.requireFit(this::find))
                .withMessageContaining("weerthuis.clock.settable is true");
    }

    private List<String> faults() {
        return StartRules.faults(this::find);
    }

    private Optional<String> find(String name) {
        return Optional.ofNullable(settings.get(name));
    }
}
