package nl.weerthuis.allocation.table;

import static nl.weerthuis.allocation.table.TableStatus.CLOSED;
import static nl.weerthuis.allocation.table.TableStatus.OPEN;
import static nl.weerthuis.allocation.table.TableStatus.PLANNED;
import static org.assertj.core.api.Assertions.assertThat;

import nl.weerthuis.platform.testing.StateDiagram;
import org.junit.jupiter.api.Test;

class TableStatusTest {

    @Test
    void a_session_is_planned_opened_and_closed() {
        assertThat(PLANNED.next()).containsExactlyInAnyOrder(OPEN, CLOSED);
        assertThat(OPEN.next()).containsExactly(CLOSED);
        assertThat(CLOSED.next()).isEmpty();
    }

    @Test
    void diagram_is_current() {
        StateDiagram.check("table-state", TableStatus.class);
    }
}
