package nl.weerthuis.caseflow.access;

import io.quarkus.test.junit.QuarkusTest;
import nl.weerthuis.caseflow.Actors;
import nl.weerthuis.platform.testing.RowSecurityRule;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithService(value = "caseflow", streams = Actors.STREAMS)
class RowSecurityTest {

    @Test
    void every_table_is_secured_or_says_why_not() {
        RowSecurityRule.check("caseflow");
    }
}
