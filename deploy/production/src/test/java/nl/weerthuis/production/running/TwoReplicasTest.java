package nl.weerthuis.production.running;

import nl.weerthuis.production.Code;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("running")
class TwoReplicasTest {

    @Test
    void share_the_work_and_one_may_stop_at_any_time() throws Exception {
        System.out.println("two replicas: " + Beside.run(Code.ROOT, Code.ROOT));
    }
}
