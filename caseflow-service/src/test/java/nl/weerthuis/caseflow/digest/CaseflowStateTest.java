package nl.weerthuis.caseflow.digest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import nl.weerthuis.caseflow.Actors;
import nl.weerthuis.platform.digest.Digest;
import nl.weerthuis.platform.digest.StateDigest;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithService(value = "caseflow", streams = Actors.STREAMS)
class CaseflowStateTest {

    @Inject
    StateDigest stateDigest;

    @Inject
    CaseflowState state;

    @Test
    void every_kind_has_a_digest() {
        assertThat(stateDigest.now())
                .extracting(Digest::name)
                .containsExactlyElementsOf(
                        state.kinds().stream().map(kind -> kind.name()).toList());
    }
}
