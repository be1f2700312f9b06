package nl.weerthuis.allocation.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import nl.weerthuis.platform.testing.StateDiagram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AssignmentStatusTest {

    @ParameterizedTest
    @EnumSource(AssignmentStatus.class)
    void whatever_is_waited_for_can_end_in_a_municipality(AssignmentStatus status) {
        assertThat(status.canBecome(AssignmentStatus.ASSIGNED)).isTrue();
    }

    @Test
    void a_municipality_once_assigned_stays() {
        assertThat(AssignmentStatus.ASSIGNED.next()).isEmpty();
    }

    @Test
    void what_waited_for_the_region_never_waits_for_it_again_by_itself() {
        assertThat(AssignmentStatus.WAITING_FOR_PROFILE.canBecome(AssignmentStatus.WAITING_FOR_REGION))
                .isFalse();
    }

    @Test
    void the_diagram_shows_it() {
        StateDiagram.check("assignment-state", AssignmentStatus.class);
    }
}
