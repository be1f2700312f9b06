package nl.weerthuis.caseflow.scaling;

import nl.weerthuis.platform.testing.StateDiagram;
import org.junit.jupiter.api.Test;

class ScalingStateTest {

    @Test
    void the_diagram_shows_it() {
        StateDiagram.check("scaling-state", ScalingState.class);
    }
}
