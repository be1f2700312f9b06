package nl.weerthuis.caseflow.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import nl.weerthuis.platform.access.Access;
import nl.weerthuis.platform.access.NotedAccesses;
import org.junit.jupiter.api.Test;

class AccessTrailTest {

    private static final UUID CLIENT = UUID.fromString("3f0c1c8e-6a52-4c1b-9d2e-0a3b5c7d9e01");

    private final NotedAccesses log = new NotedAccesses();
    private final AccessTrail trail = new AccessTrail(log);

    @Test
    void the_ordinary_purpose_is_that_somebody_finds_a_home() {
        trail.outflow("view-case", CLIENT, "STANDARD", Set.of("P1", "P5"));

        assertThat(log.all()).containsExactly(line("view-case", "OUTFLOW", "STANDARD", Set.of("P1", "P5")));
    }

    @Test
    void who_controls_sees_the_process_for_a_purpose_of_their_own() {
        trail.control("view-case", Purpose.INCIDENT, CLIENT, "PROTECTED");

        assertThat(log.all()).containsExactly(line("view-case", "INCIDENT", "PROTECTED", Set.of("P5")));
    }

    @Test
    void any_other_purpose_is_said() {
        trail.log("erase-client", "SUBJECT_REQUEST", CLIENT, "STANDARD", Set.of("P1"));

        assertThat(log.all()).containsExactly(line("erase-client", "SUBJECT_REQUEST", "STANDARD", Set.of("P1")));
    }

    @Test
    void what_only_a_broken_glass_showed_says_so() {
        trail.underBreakGlass("view-case", CLIENT, "PROTECTED", Set.of("P2"));

        assertThat(log.all())
                .containsExactly(line("view-case", "EMERGENCY", "PROTECTED", Set.of("P2"))
                        .withBreakGlass());
    }

    private static Access line(String activity, String purpose, String level, Set<String> fieldClasses) {
        return new Access(activity, purpose, "CLIENT", CLIENT, fieldClasses, level);
    }
}
