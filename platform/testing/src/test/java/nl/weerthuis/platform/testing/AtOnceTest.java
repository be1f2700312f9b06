package nl.weerthuis.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AtOnceTest {
    @Test
    void all_callers_are_under_way_together() throws Exception {
        var together = new CyclicBarrier(8);
        var numbers = new AtomicInteger();

        var results = AtOnce.run(8, () -> {
            together.await(10, TimeUnit.SECONDS);
            return numbers.incrementAndGet();
        });

        assertThat(results).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8);
    }

    @Test
    void a_failure_rises() {
        assertThatThrownBy(() -> AtOnce.run(2, () -> {
                    throw new IllegalStateException("as planned");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("as planned");
    }
}
