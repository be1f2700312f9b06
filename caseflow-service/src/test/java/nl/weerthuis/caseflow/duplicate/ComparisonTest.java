package nl.weerthuis.caseflow.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import nl.weerthuis.caseflow.client.Bsn;
import nl.weerthuis.caseflow.client.Identity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {

    private static final Map<String, Double> WEIGHTS =
            Map.of("PRIOR", -14.0, "BIRTH_DATE_EQUAL", 12.0, "FAMILY_NAME_EQUAL", 9.0, "GIVEN_NAMES_DIFFERENT", -5.0);

    private final Comparison comparison = new Comparison();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "Vries|de Vries|FAMILY_NAME_EQUAL",
                "van der Berg|Berg|FAMILY_NAME_EQUAL",
                "Berg, van der|Berg|FAMILY_NAME_EQUAL",
                "v.d. Berg|van der Berg|FAMILY_NAME_EQUAL",
                "v/d Berg|van den Berg|FAMILY_NAME_EQUAL",
                "vd Berg|Berg, v. d.|FAMILY_NAME_EQUAL",
                "van ’t Hof|Hof, van 't|FAMILY_NAME_EQUAL",
                "DeVries|de Vries|FAMILY_NAME_EQUAL",
                "'s-Gravesande|s Gravesande|FAMILY_NAME_EQUAL",
                "El|Al|FAMILY_NAME_DIFFERENT",
                "Çelik|Celik|FAMILY_NAME_EQUAL",
                "Janssen|Jansen|FAMILY_NAME_SPELLING",
                "Jansen|Bakker|FAMILY_NAME_DIFFERENT"
            })
    void a_family_name_is_the_same_a_spelling_of_it_or_another(String one, String other, String reason) {
        assertThat(comparison
                        .compare(named(one, "Sam"), named(other, "Sam"), WEIGHTS)
                        .reasons())
                .contains(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "Sam,Sam,GIVEN_NAMES_EQUAL",
        "Mohamed,Mohammed,GIVEN_NAMES_SPELLING",
        "S.,Sam,GIVEN_NAMES_INITIAL",
        "Sam,Fatima,GIVEN_NAMES_DIFFERENT"
    })
    void given_names_agree_more_or_less(String one, String other, String reason) {
        assertThat(comparison
                        .compare(named("Smit", one), named("Smit", other), WEIGHTS)
                        .reasons())
                .contains(reason);
    }

    @Test
    void a_swapped_date_is_none_where_there_is_no_such_month() {
        assertThat(Comparison.swapped(LocalDate.parse("1990-05-07"))).isEqualTo("1990-07-05");
        assertThat(Comparison.swapped(LocalDate.parse("1990-05-17"))).isEqualTo("1990-05-17");
    }

    @Test
    void the_weights_are_data_and_make_the_score() {
        var twins = comparison.compare(named("Smit", "Sam"), named("Smit", "Fatima"), WEIGHTS);

        // 12 + 9 - 5 - 14 = 2, so four to one.
        assertThat(twins.score()).isEqualTo(80);
    }

    @Test
    void a_number_that_only_one_of_them_has_says_nothing() {
        var bsn = Bsn.of("999900006");
        var known = new Identity("Smit", null, "Sam", LocalDate.parse("1990-05-17"), bsn, null);

        assertThat(comparison.compare(known, named("Smit", "Sam"), WEIGHTS).reasons())
                .noneMatch(reason -> reason.startsWith("BSN"));
        assertThat(comparison.compare(known, known, WEIGHTS).reasons()).contains("BSN_EQUAL");
    }

    private static Identity named(String familyName, String givenNames) {
        return new Identity(familyName, null, givenNames, LocalDate.parse("1990-05-17"), null, null);
    }
}
