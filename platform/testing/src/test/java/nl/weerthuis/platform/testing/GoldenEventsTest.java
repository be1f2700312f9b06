package nl.weerthuis.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldenEventsTest {
    private static final String TYPE = "nl.weerthuis.thing-happened.v1";
    private static final ThingHappened HAPPENED = new ThingHappened(
            UUID.fromString("6f1d3f0e-26f6-4b0e-9c58-0d0f6a1b2c3d"), LocalDate.of(2026, 3, 1), Optional.empty());

    @TempDir
    private Path directory;

    private GoldenEvents golden;

    @Retention(RetentionPolicy.RUNTIME)
    @interface EventType {
        String value();
    }

    record Channel(String name) {}

    interface Things {
        UUID thingId();

        default UUID subject() {
            return thingId();
        }

        default Channel channel() {
            return new Channel("things");
        }
    }

    @EventType(TYPE)
    record ThingHappened(UUID thingId, LocalDate day, Optional<String> code) implements Things {}

    @BeforeEach
    void writeTheExample() {
        golden = GoldenEvents.in("probe", directory);
        System.setProperty("contracts.update", "true");
        golden.holds(HAPPENED);
        System.clearProperty("contracts.update");
    }

    @AfterEach
    void compareAgain() {
        System.clearProperty("contracts.update");
    }

    @Test
    void the_event_that_was_written_holds() throws IOException {
        golden.holds(HAPPENED);

        assertThat(Files.readString(directory.resolve("thing-happened.v1.json")))
                .contains("\"source\" : \"urn:nld:oin:00000001823288444000:systeem:things\"")
                .contains("\"subject\" : \"6f1d3f0e-26f6-4b0e-9c58-0d0f6a1b2c3d\"")
                .contains("\"day\" : \"2026-03-01\"")
                .doesNotContain("null")
                .doesNotContain("code");
        assertThat(golden.types()).containsExactly(TYPE);
    }

    @Test
    void a_changed_event_does_not() {
        var changed = new ThingHappened(HAPPENED.thingId(), HAPPENED.day(), Optional.of("new"));

        assertThatThrownBy(() -> golden.holds(changed))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("publish a new version");
    }

    @Test
    void an_example_that_is_no_event_is_told_why() throws IOException {
        var file = directory.resolve("thing-happened.v1.json");
        Files.writeString(
                file,
                Files.readString(file)
                        .replace("\"sequence\" : \"1\"", "\"sequence\" : 1")
                        .replace("urn:", "url:"));

        assertThatThrownBy(() -> golden.holds(HAPPENED))
                .hasMessageContaining("source is not a urn:nld.")
                .hasMessageContaining("sequence is not a number");
    }

    @Test
    void a_consumer_changes_the_example_for_its_test() {
        var subject = UUID.randomUUID();

        var sample = golden.sample(TYPE).about(subject).sequence(2).withData("surprise", 1);

        assertThat(sample.subject()).isEqualTo(subject);
        assertThat(sample.json()).contains("\"sequence\":\"2\"", "\"surprise\":1", "\"day\":\"2026-03-01\"");
        assertThat(golden.sample(TYPE).json()).doesNotContain("surprise");
    }
}
