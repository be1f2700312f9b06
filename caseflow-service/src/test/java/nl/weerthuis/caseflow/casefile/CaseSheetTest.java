package nl.weerthuis.caseflow.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CaseSheetTest {

    @Test
    void only_the_level_makes_a_case_protected() {
        assertThat(CaseSheets.guarded().isProtected()).isTrue();
        assertThat(CaseSheets.guarded().level()).isEqualTo("PROTECTED");
        assertThat(CaseSheets.standard().isProtected()).isFalse();
        assertThat(CaseSheets.standard().level()).isEqualTo("STANDARD");
    }

    @Test
    void a_case_is_closed_and_a_person_erased_once_there_is_a_day() {
        assertThat(CaseSheets.standard().isClosed()).isFalse();
        assertThat(CaseSheets.standard().isErased()).isFalse();
        assertThat(CaseSheets.closed().isClosed()).isTrue();
        assertThat(CaseSheets.closed().isErased()).isFalse();
        assertThat(CaseSheets.erased().isErased()).isTrue();
    }
}
