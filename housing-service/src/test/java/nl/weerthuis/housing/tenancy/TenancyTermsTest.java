package nl.weerthuis.housing.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.weerthuis.platform.problem.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class TenancyTermsTest {

    private static final LocalDate START = LocalDate.of(2026, 3, 1);
    private static final LegalGround GROUND = LegalGround.SHELTER_OR_EMERGENCY;

    @ParameterizedTest
    @EnumSource(
            value = ContractForm.class,
            mode = Mode.EXCLUDE,
            names = {"TEMPORARY", "FLIP"})
    void a_form_without_conditions_needs_none(ContractForm form) {
        assertThat(faults(form, null, null, null)).isEmpty();
    }

    @Test
    void a_temporary_contract_needs_a_ground_and_an_end() {
        assertThat(faults(ContractForm.TEMPORARY, null, null, null))
                .containsExactly("/endOn required", "/legalGround required");
    }

    @Test
    void a_temporary_contract_lasts_two_years_at_most() {
        assertThat(faults(ContractForm.TEMPORARY, GROUND, LocalDate.of(2028, 2, 29), null))
                .isEmpty();
        assertThat(faults(ContractForm.TEMPORARY, GROUND, LocalDate.of(2028, 3, 1), null))
                .containsExactly("/endOn term-too-long");
    }

    @Test
    void a_youth_contract_lasts_five_years_at_most() {
        assertThat(faults(ContractForm.YOUTH, null, START.plusYears(5).minusDays(1), null))
                .isEmpty();
        assertThat(faults(ContractForm.YOUTH, null, START.plusYears(5), null)).containsExactly("/endOn term-too-long");
    }

    @Test
    void a_contract_ends_after_it_starts() {
        assertThat(faults(ContractForm.TEMPORARY, GROUND, START, null)).containsExactly("/endOn end-before-start");
        assertThat(faults(ContractForm.TEMPORARY, GROUND, START.plusDays(1), null))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = ContractForm.class,
            names = {"REGULAR", "THREE_PARTY", "SECOND_CHANCE"})
    void a_permanent_contract_has_no_end(ContractForm form) {
        assertThat(faults(form, null, START.plusYears(1), null)).containsExactly("/endOn not-with-this-contract-form");
    }

    @ParameterizedTest
    @EnumSource(
            value = ContractForm.class,
            mode = Mode.EXCLUDE,
            names = {"TEMPORARY", "FLIP"})
    void ground_and_review_go_with_their_own_form_only(ContractForm form) {
        assertThat(faults(form, GROUND, null, START.plusYears(1)))
                .containsExactly(
                        "/legalGround not-with-this-contract-form", "/flipReviewOn not-with-this-contract-form");
    }

    @Test
    void a_flip_contract_is_reviewed_within_its_term() {
        assertThat(faults(ContractForm.FLIP, null, null, null)).containsExactly("/flipReviewOn required");
        assertThat(faults(ContractForm.FLIP, null, null, START))
                .containsExactly("/flipReviewOn review-outside-contract");
        assertThat(faults(ContractForm.FLIP, null, null, START.plusDays(1))).isEmpty();

        var end = START.plusYears(1);
        assertThat(faults(ContractForm.FLIP, null, end, end)).isEmpty();
        assertThat(faults(ContractForm.FLIP, null, end, end.plusDays(1)))
                .containsExactly("/flipReviewOn review-outside-contract");
    }

    private static List<String> faults(ContractForm form, LegalGround ground, LocalDate endOn, LocalDate review) {
        return new TenancyTerms(form, ground, START, endOn, START, review)
                .faults().stream().map(TenancyTermsTest::text).toList();
    }

    private static String text(Violation fault) {
        return fault.path() + " " + fault.code();
    }
}
