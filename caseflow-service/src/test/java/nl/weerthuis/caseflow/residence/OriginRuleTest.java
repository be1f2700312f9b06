package nl.weerthuis.caseflow.residence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.weerthuis.caseflow.municipality.PastMunicipalityCode;
import nl.weerthuis.caseflow.origin.Origin;
import nl.weerthuis.caseflow.residence.OriginFound.Certainty;
import org.junit.jupiter.api.Test;

class OriginRuleTest {

    private static final Residence LELYSTAD = home("2015-01-01", "2019-12-31", "0995");
    private static final Residence ALMERE_IN_CARE =
            stay("2020-01-01", null, StayKind.CARE_FACILITY, "0034", ResidenceSource.PERSONS_REGISTER);

    @Test
    void it_is_the_last_home_before_the_first_stay_in_care() {
        var found = OriginRule.find(List.of(ALMERE_IN_CARE, LELYSTAD, home("2010-01-01", "2014-12-31", "0363")));

        assertThat(found.basis()).isEqualTo(Origin.Basis.KNOWN);
        assertThat(found.municipality().digits()).isEqualTo("0995");
        assertThat(found.certainty()).isEqualTo(Certainty.CONFIRMED);
        assertThat(codes(found)).containsExactly("after-first-care", "last-home-before-care");
        assertThat(found.evidence())
                .containsExactly(
                        new Origin.Evidence(Origin.EvidenceKind.PERSONS_REGISTER, LocalDate.parse("2019-12-31")));
    }

    @Test
    void a_home_after_care_began_says_where_the_care_was() {
        var between = home("2021-06-01", "2022-05-31", "0034");

        var found = OriginRule.find(List.of(
                LELYSTAD,
                stay("2020-01-01", "2021-05-31", StayKind.CARE_FACILITY, "0034", ResidenceSource.CLIENT),
                between));

        assertThat(found.municipality().digits()).isEqualTo("0995");
    }

    @Test
    void the_current_address_proves_nothing() {
        var found = OriginRule.find(List.of(home("2015-01-01", null, "0034")));

        assertThat(found.basis()).isEqualTo(Origin.Basis.UNKNOWN);
        assertThat(codes(found)).containsExactly("current-address-proves-nothing", "no-home-before-care");
    }

    @Test
    void a_postal_address_proves_nothing() {
        var found = OriginRule.find(List.of(
                LELYSTAD,
                stay("2020-01-01", "2020-06-01", StayKind.POSTAL_ADDRESS, "0034", ResidenceSource.PERSONS_REGISTER),
                stay("2020-06-02", null, StayKind.CARE_FACILITY, "0034", ResidenceSource.PERSONS_REGISTER)));

        assertThat(found.municipality().digits()).isEqualTo("0995");
        assertThat(codes(found)).contains("postal-address-proves-nothing");
    }

    @Test
    void who_had_no_home_of_their_own_comes_from_nowhere_known() {
        var found = OriginRule.find(List.of(
                stay("2018-01-01", "2019-12-31", StayKind.NO_FIXED_ABODE, null, ResidenceSource.CLIENT),
                stay("2017-01-01", "2017-12-31", StayKind.WITH_OTHERS, "0034", ResidenceSource.CLIENT),
                ALMERE_IN_CARE));

        assertThat(found.basis()).isEqualTo(Origin.Basis.UNKNOWN);
        assertThat(found.possibleException()).isNull();
        assertThat(codes(found)).contains("no-home-of-ones-own", "no-home-before-care");
    }

    @Test
    void who_came_from_abroad_may_ask_for_an_exception() {
        var found = OriginRule.find(List.of(
                stay("2000-01-01", "2019-12-31", StayKind.ABROAD, null, ResidenceSource.PERSONS_REGISTER),
                ALMERE_IN_CARE));

        assertThat(found.basis()).isEqualTo(Origin.Basis.UNKNOWN);
        assertThat(found.possibleException()).isEqualTo(Origin.ExceptionCode.ORIGIN_ABROAD);
    }

    @Test
    void what_the_client_says_alone_is_stated_and_not_confirmed() {
        var found = OriginRule.find(List.of(
                stay("2015-01-01", "2019-12-31", StayKind.OWN_HOME, "0995", ResidenceSource.CLIENT), ALMERE_IN_CARE));

        assertThat(found.certainty()).isEqualTo(Certainty.STATED);
    }

    @Test
    void two_homes_in_two_municipalities_at_one_time_contradict_each_other_and_a_day_of_moving_does_not() {
        var moved = home("2014-01-01", "2015-01-01", "0363");
        var overlapping = home("2014-01-01", "2016-01-01", "0363");
        var inTheSame = home("2014-01-01", "2016-01-01", "0995");

        assertThat(OriginRule.find(List.of(LELYSTAD, moved)).certainty()).isEqualTo(Certainty.CONFIRMED);
        assertThat(OriginRule.find(List.of(LELYSTAD, overlapping)).certainty()).isEqualTo(Certainty.CONTRADICTED);
        assertThat(OriginRule.find(List.of(LELYSTAD, inTheSame)).certainty()).isEqualTo(Certainty.CONFIRMED);
    }

    @Test
    void a_municipality_that_merged_keeps_its_code_of_then_and_has_one_of_now() {
        var found = OriginRule.find(List.of(home("2015-01-01", "2019-12-31", "0457")));

        assertThat(found.municipalityThen().digits()).isEqualTo("0457");
        assertThat(found.municipality().digits()).isEqualTo("0363");
        assertThat(codes(found)).endsWith("municipality-merged-since");
    }

    @Test
    void without_a_history_nothing_is_known() {
        assertThat(OriginRule.find(List.of()).basis()).isEqualTo(Origin.Basis.UNKNOWN);
    }

    @Test
    void what_is_kept_is_what_was_stated() {
        for (var stay : List.of(
                LELYSTAD,
                ALMERE_IN_CARE,
                stay("2018-01-01", "2019-12-31", StayKind.ABROAD, null, ResidenceSource.CLIENT))) {
            assertThat(Residence.of(stay.text())).isEqualTo(stay);
        }
    }

    private static List<String> codes(OriginFound found) {
        return found.reasons().stream().map(OriginFound.Reason::code).toList();
    }

    private static Residence home(String from, String until, String municipality) {
        return stay(from, until, StayKind.OWN_HOME, municipality, ResidenceSource.PERSONS_REGISTER);
    }

    private static Residence stay(
            String from, String until, StayKind kind, String municipality, ResidenceSource source) {
        return new Residence(
                LocalDate.parse(from),
                until == null ? null : LocalDate.parse(until),
                kind,
                municipality == null ? null : PastMunicipalityCode.of(municipality),
                source);
    }
}
