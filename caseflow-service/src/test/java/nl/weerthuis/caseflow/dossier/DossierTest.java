package nl.weerthuis.caseflow.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.weerthuis.caseflow.casefile.CaseSheets;
import nl.weerthuis.caseflow.client.Identity;
import nl.weerthuis.caseflow.support.Support;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stays out of an answer that is kept, and what somebody should look at. */
class DossierTest {

    @Test
    void an_answer_that_is_kept_holds_nothing_that_is_encrypted_elsewhere() {
        var kept = FullDossier.of(CaseSheets.standard()).withoutSecrets();

        assertThat(kept.clientReference()).isEqualTo("own key 12");
        assertThat(kept.client()).isEmpty();
        assertThat(kept.origin()).isEqualTo(FullDossier.WITHOUT_MOTIVATION);
        assertThat(kept.preconditions()).isEqualTo(FullDossier.WITHOUT_REASONS);
        assertThat(kept.support()).contains(FullDossier.WITHOUT_INDICATION);
        assertThat(kept.need().profile()).isEqualTo(FullDossier.PROFILE);
    }

    /** Ready on the first of February 2026. */
    @ParameterizedTest
    @CsvSource({"2008-02-02, true", "2008-02-01, false", "2003-02-02, false", "2003-02-01, true"})
    void youth_care_is_for_those_from_eighteen_and_below_twenty_three(LocalDate born, boolean warned) {
        var youth = new Identity("Voorbeeld", null, "Sam", born, null, null);
        var warnings = FullDossier.of(CaseSheets.standard(), youth, null).warnings();

        assertThat(warnings.contains("youth-age-on-ready-date")).isEqualTo(warned);
    }

    @Test
    void an_age_that_nobody_knows_any_more_or_in_another_group_is_no_warning() {
        assertThat(FullDossier.of(CaseSheets.standard(), null, null).warnings()).isEmpty();
        assertThat(FullDossier.of(CaseSheets.ofAnotherGroup(), FullDossier.OLD, null)
                        .warnings())
                .isEmpty();
    }

    /** Keys on the first of June 2026. */
    @ParameterizedTest
    @CsvSource({"2026-05-31, false", "2026-06-01, false", "2026-06-02, true"})
    void support_that_starts_after_the_keys_is_a_warning(LocalDate startOn, boolean warned) {
        var support = new Support(null, 6, startOn, null, null);
        var dossier = FullDossier.of(CaseSheets.standard(), null, support);

        assertThat(dossier.warnings().contains("support-after-keys")).isEqualTo(warned);
    }

    @Test
    void without_keys_or_support_there_is_nothing_to_compare() {
        var support = new Support(null, 6, LocalDate.parse("2030-01-01"), null, null);

        assertThat(FullDossier.of(CaseSheets.ofAnotherGroup(), null, support).warnings())
                .isEmpty();
        assertThat(FullDossier.of(CaseSheets.standard(), null, null).warnings()).isEmpty();
    }
}
