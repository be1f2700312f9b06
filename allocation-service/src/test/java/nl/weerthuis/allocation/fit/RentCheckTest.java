package nl.weerthuis.allocation.fit;

import static nl.weerthuis.allocation.fit.Sample.aDwelling;
import static nl.weerthuis.allocation.fit.Sample.aPerson;
import static nl.weerthuis.allocation.fit.Sample.norms;
import static org.assertj.core.api.Assertions.assertThat;

import nl.weerthuis.allocation.casefile.RentClass;
import nl.weerthuis.allocation.event.RentVerdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each limit at its cent, on both sides. */
class RentCheckTest {

    @ParameterizedTest
    @CsvSource({
        "QUALITY_DISCOUNT,49820,true",
        "QUALITY_DISCOUNT,49821,false",
        "RENT_CAP_SMALL,71300,true",
        "RENT_CAP_SMALL,71301,false",
        "RENT_CAP_LARGE,73193,true",
        "RENT_CAP_LARGE,73194,false"
    })
    void above_the_limit_of_the_class_warns_and_takes_a_reason(RentClass rentClass, long rent, boolean within) {
        var person = aPerson().rentClass(rentClass).household(3);

        var warnings = RentCheck.warnings(person.known(), aDwelling().rent(rent).known(), norms());

        assertThat(warnings.stream().filter(remark -> remark.code() == Rule.RENT_WITHIN_CLASS))
                .hasSize(within ? 0 : 1)
                .allSatisfy(remark -> {
                    assertThat(remark.actual()).isEqualTo(String.valueOf(rent));
                    assertThat(remark.limit()).isEqualTo(String.valueOf(rent - 1));
                    assertThat(remark.code().takesReason()).isTrue();
                });
        assertThat(RentCheck.objections(person.known(), aDwelling().rent(rent).known(), norms()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"SOCIAL_LIMIT,93293,true", "SOCIAL_LIMIT,93294,false", "RENT_CAP_SMALL,93294,false"})
    void above_the_social_limit_no_reason_helps(RentClass rentClass, long rent, boolean within) {
        var objections = RentCheck.objections(
                aPerson().rentClass(rentClass).known(), aDwelling().rent(rent).known(), norms());

        assertThat(objections).hasSize(within ? 0 : 1).allSatisfy(remark -> {
            assertThat(remark).isEqualTo(new Remark(Rule.SOCIAL_RENT, String.valueOf(rent), "93293"));
            assertThat(remark.code().takesReason()).isFalse();
        });
    }

    @ParameterizedTest
    @CsvSource({"1,71300,true", "2,71301,false", "3,71301,true", "3,73193,true"})
    void the_cap_follows_the_size_of_the_household_where_the_class_leaves_more_room(
            int persons, long rent, boolean fits) {
        var person = aPerson().rentClass(RentClass.RENT_CAP_LARGE).household(persons);

        var warnings = RentCheck.warnings(person.known(), aDwelling().rent(rent).known(), norms());

        assertThat(warnings.stream().map(Remark::code))
                .containsExactlyElementsOf(fits ? java.util.List.of() : java.util.List.of(Rule.FITTING_RENT));
    }

    @ParameterizedTest
    @CsvSource({
        "AGE_18_20,23,true",
        "AGE_21_22,23,true",
        "AGE_23_64,23,false",
        "AGE_18_20,21,true",
        "AGE_21_22,21,false",
        "AGE_65_PLUS,21,false"
    })
    void who_is_young_depends_on_the_year(String band, int boundary, boolean young) {
        var warnings = RentCheck.warnings(
                aPerson().aged(band).known(), aDwelling().rent(49_821).known(), Sample.normsWithYouthBelow(boundary));

        assertThat(warnings)
                .isEqualTo(
                        young ? java.util.List.of(new Remark(Rule.YOUTH_RENT, "49821", "49820")) : java.util.List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "RENT_CAP_SMALL,2,71300,APPROPRIATE",
        "RENT_CAP_SMALL,2,71301,ABOVE_NORM",
        "RENT_CAP_SMALL,3,73193,APPROPRIATE",
        "QUALITY_DISCOUNT,1,71300,APPROPRIATE",
        "SOCIAL_LIMIT,1,93293,NOT_SUBJECT"
    })
    void the_verdict_is_about_the_norm_and_names_nobody(
            RentClass rentClass, int persons, long rent, RentVerdict verdict) {
        var person = aPerson().rentClass(rentClass).household(persons);

        assertThat(RentRuling.of(person.known(), aDwelling().rent(rent).known(), norms()))
                .contains(new RentRuling(verdict, "nl-2026"));
    }

    @Test
    void without_rules_of_the_law_there_is_no_verdict() {
        assertThat(RentRuling.of(aPerson().known(), aDwelling().known(), Sample.normsWithoutRules()))
                .isEmpty();
    }

    @Test
    void a_limit_that_nobody_set_says_no_and_names_itself() {
        assertThat(RentCheck.objections(aPerson().known(), aDwelling().known(), Sample.normsWithoutRentLimits()))
                .containsExactly(new Remark(Rule.RENT_WITHIN_CLASS, "60000", "UNKNOWN"));
    }
}
