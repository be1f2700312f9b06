package nl.weerthuis.caseflow.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import nl.weerthuis.caseflow.Examples;
import nl.weerthuis.platform.testing.GoldenEvents;
import nl.weerthuis.platform.testing.SampleEvent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AllocationContractTest {

    static Stream<String> types() {
        return AllocationConsumer.FACTS.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("types")
    void every_example_of_allocation_fills_the_fields_that_are_needed(String type) {
        var fact = Examples.read(example(type), AllocationConsumer.FACTS.get(type));

        assertThat(fact.caseId()).isNotNull();
        assertThat(fact.toString()).doesNotContain("=null");
    }

    private static SampleEvent example(String type) {
        return GoldenEvents.of("allocation-case").sample(type);
    }
}
