package nl.weerthuis.caseflow;

import nl.weerthuis.platform.testing.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void the_house_rules_hold() {
        HouseRules.check("nl.weerthuis.caseflow");
    }
}
