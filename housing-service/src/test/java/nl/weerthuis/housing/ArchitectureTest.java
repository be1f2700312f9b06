package nl.weerthuis.housing;

import nl.weerthuis.platform.testing.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void holds_the_house_rules() {
        HouseRules.check("nl.weerthuis.housing");
    }
}
