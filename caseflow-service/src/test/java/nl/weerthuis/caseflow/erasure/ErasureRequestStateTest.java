package nl.weerthuis.caseflow.erasure;

import nl.weerthuis.platform.testing.StateDiagram;
import org.junit.jupiter.api.Test;

class ErasureRequestStateTest {

    @Test
    void the_diagram_shows_it() {
        StateDiagram.check("erasure-request-state", ErasureRequestState.class);
    }
}
