package nl.weerthuis.housing.digest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import nl.weerthuis.housing.Housing;
import nl.weerthuis.platform.digest.Digest;
import nl.weerthuis.platform.digest.StateDigest;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithService(value = "housing", streams = Housing.STREAMS)
class HousingStateTest {

    @Inject
    StateDigest stateDigest;

    @Inject
    HousingState state;

    @Test
    void every_kind_has_a_digest() {
        assertThat(stateDigest.now())
                .extracting(Digest::name)
                .containsExactlyElementsOf(
                        state.kinds().stream().map(kind -> kind.name()).toList());
    }
}
