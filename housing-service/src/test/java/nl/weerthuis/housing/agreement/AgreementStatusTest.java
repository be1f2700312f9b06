package nl.weerthuis.housing.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import nl.weerthuis.platform.testing.StateDiagram;
import org.junit.jupiter.api.Test;

class AgreementStatusTest {

    @Test
    void only_what_is_provisional_is_adopted() {
        assertThat(AgreementStatus.NONE.next()).containsExactly(AgreementStatus.SUPERSEDED);
        assertThat(AgreementStatus.PROVISIONAL.next())
                .containsExactly(AgreementStatus.ADOPTED, AgreementStatus.SUPERSEDED);
        assertThat(AgreementStatus.ADOPTED.next()).containsExactly(AgreementStatus.SUPERSEDED);
        assertThat(AgreementStatus.SUPERSEDED.next()).isEmpty();
    }

    @Test
    void the_diagram_is_current() {
        StateDiagram.check("performance-agreement-state", AgreementStatus.class);
    }
}
