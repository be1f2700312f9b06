package nl.weerthuis.production.running;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import nl.weerthuis.production.Code;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("running")
class SideBySideTest {

    @Test
    void old_and_new_work_beside_each_other_and_the_old_alone_again() throws Exception {
        var old = System.getProperty("weerthuis.old");
        assumeTrue(old != null, "Started by deploy/production/run side-by-side <git reference>");

        System.out.println("side by side: " + Beside.run(Path.of(old), Code.ROOT));
    }
}
