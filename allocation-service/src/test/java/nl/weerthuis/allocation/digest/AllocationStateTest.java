package nl.weerthuis.allocation.digest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import nl.weerthuis.allocation.Facts;
import nl.weerthuis.platform.digest.Digest;
import nl.weerthuis.platform.digest.StateDigest;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithService(value = "allocation", streams = Facts.STREAMS)
class AllocationStateTest {

    @Inject
    StateDigest stateDigest;

    @Inject
    AllocationState state;

    @Test
    void every_kind_has_a_digest() {
        assertThat(stateDigest.now())
                .extracting(Digest::name)
                .containsExactlyElementsOf(
                        state.kinds().stream().map(kind -> kind.name()).toList());
    }
}
