package nl.weerthuis.caseflow.webhook;

import nl.weerthuis.platform.testing.StateDiagram;
import org.junit.jupiter.api.Test;

class WebhookStateTest {

    @Test
    void the_diagram_shows_it() {
        StateDiagram.check("webhook-state", WebhookState.class);
    }
}
