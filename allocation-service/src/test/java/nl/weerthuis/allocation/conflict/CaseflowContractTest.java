package nl.weerthuis.allocation.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import nl.weerthuis.allocation.GoldenFact;
import org.junit.jupiter.api.Test;

/** What caseflow states of conflicts is what is read here: an organisation, or a person. */
class CaseflowContractTest {

    @Test
    void conflict_listed() {
        var listed = GoldenFact.read("caseflow", "conflict-listed", CaseflowConsumer.Conflict.class);

        assertThat(listed.caseId()).isNotNull();
        assertThat(listed.organisationId()).isNotNull();
        assertThat(listed.subject()).isNull();
    }

    @Test
    void conflict_lifted() {
        var lifted = GoldenFact.read("caseflow", "conflict-lifted", CaseflowConsumer.Conflict.class);

        assertThat(lifted.caseId()).isNotNull();
        assertThat(lifted.organisationId()).isNull();
        assertThat(lifted.subject()).isNotBlank();
    }
}
