package nl.weerthuis.reporting;

import nl.weerthuis.platform.testing.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void keeps_the_house_rules() {
        HouseRules.check("nl.weerthuis.reporting");
    }
}
