package nl.weerthuis.faults.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import nl.weerthuis.faults.delivery.Kinds.Kind;
import nl.weerthuis.faults.delivery.Tape.Message;
import org.junit.jupiter.api.Test;

class KindsTest {
    private static final String SUBJECT = "0a7a0f0e-4a5b-4a5e-9b0a-3f6f1b7f2b11";
    private static final Message EXAMPLE = Message.of("housing", SUBJECT, """
            {"specversion": "1.0", "id": "1b7f2b11-0a7a-4f0e-8a5b-4a5e9b0a3f6f", "source": "urn:nld:oin:1:systeem:housing",
             "type": "nl.weerthuis.vacancy-announced.v1", "subject": "%s", "sequence": "4",
             "time": "2026-11-21T12:00:00Z", "data": {"rentCents": 61250}}
            """.formatted(SUBJECT));

    @Test
    void there_are_more_than_fifty_and_each_is_wrong_in_a_way_of_its_own() {
        var kinds = Kinds.of("housing", EXAMPLE);

        assertThat(kinds).hasSizeGreaterThanOrEqualTo(50).extracting(Kind::name).doesNotHaveDuplicates();
    }

    @Test
    void none_is_about_a_subject_that_exists() {
        var subjects = Kinds.of("housing", EXAMPLE).stream()
                .map(kind -> kind.message().subject())
                .collect(Collectors.toSet());

        assertThat(subjects).hasSizeGreaterThanOrEqualTo(50).doesNotContain(SUBJECT);
    }
}
