package nl.weerthuis.allocation.fit;

import static nl.weerthuis.allocation.fit.Sample.aDwelling;
import static nl.weerthuis.allocation.fit.Sample.aPerson;
import static nl.weerthuis.allocation.fit.Sample.norms;
import static nl.weerthuis.allocation.fit.Sample.normsKeepingAway;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.weerthuis.allocation.dwelling.HousingForm;
import nl.weerthuis.allocation.dwelling.KnownDwelling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FitRulesTest {

    @Test
    void a_person_who_is_ready_fits_a_dwelling_that_is_right() {
        assertThat(FitRules.judge(aPerson().known(), aDwelling().known(), norms()))
                .isInstanceOf(Fit.Fits.class);
    }

    @Test
    void every_reason_is_given_and_not_only_the_first() {
        var person = aPerson().rooms(4).stepFree().excluding("BU09950101").withoutConsent();
        person.decided(null).precondition("REGISTRATION", "OPEN").supportedFrom(null, null);
        var dwelling = aDwelling().in("0303").rent(71_301).reserved().withoutVacancy();

        var fit = FitRules.judge(person.known(), dwelling.known(), norms());

        assertThat(((Fit.DoesNotFit) fit).objections())
                .extracting(Remark::code)
                .containsExactly(
                        Rule.IN_ASSIGNED_MUNICIPALITY,
                        Rule.OUTSIDE_EXCLUDED_AREAS,
                        Rule.BIG_ENOUGH,
                        Rule.STEP_FREE,
                        Rule.RENT_WITHIN_CLASS,
                        Rule.VACANCY_ANNOUNCED,
                        Rule.NOT_RESERVED,
                        Rule.SUPPORT_ARRANGED,
                        Rule.PRECONDITIONS_SETTLED,
                        Rule.CONSENT_GIVEN,
                        Rule.ADMITTED_BY_TABLE);
    }

    @Test
    void remarks_come_in_the_order_of_the_policy() {
        var rules = Arrays.asList(Rule.values());
        var fit = (Fit.DoesNotFit) FitRules.judge(
                aPerson().withoutProfile().withoutConsent().decided(null).known(),
                aDwelling().in("0034").withoutVacancy().known(),
                norms());

        assertThat(fit.objections().stream()
                        .map(remark -> rules.indexOf(remark.code()))
                        .toList())
                .isSorted();
    }

    @Test
    void the_assigned_municipality_holds_unless_an_area_was_wished() {
        var almere = aDwelling().in("0034").known();

        assertThat(FitRules.inAssignedMunicipality(aPerson().known(), almere))
                .contains(new Remark(Rule.IN_ASSIGNED_MUNICIPALITY, "0034", "0995"));
        assertThat(FitRules.inAssignedMunicipality(aPerson().wishing("0034").known(), almere))
                .isEmpty();
        assertThat(FitRules.outsideWishes(aPerson().wishing("0034").known(), almere))
                .contains(new Remark(Rule.IN_ASSIGNED_MUNICIPALITY, "0034", "0995"));
        assertThat(FitRules.outsideWishes(aPerson().known(), almere)).isEmpty();
    }

    @Test
    void a_corporation_that_is_kept_away_is_not_said_to_be() {
        var home = aDwelling().known();

        assertThat(FitRules.possibleForCase(home, normsKeepingAway(home.corporationId())))
                .contains(new Remark(Rule.POSSIBLE_FOR_CASE, null, null));
        assertThat(FitRules.possibleForCase(home, normsKeepingAway(UUID.randomUUID())))
                .isEmpty();
        assertThat(FitRules.judge(aPerson().known(), home, normsKeepingAway(home.corporationId())))
                .isInstanceOf(Fit.DoesNotFit.class);
    }

    @Test
    void without_a_municipality_nothing_is_assigned() {
        assertThat(FitRules.inAssignedMunicipality(
                        aPerson().withoutMunicipality().known(), aDwelling().known()))
                .contains(new Remark(Rule.IN_ASSIGNED_MUNICIPALITY, "0995", "UNKNOWN"));
    }

    @ParameterizedTest
    @CsvSource({"0995,true", "BU09950101,true", "BU09950102,false", "0034,false"})
    void an_excluded_area_says_no_and_never_which(String excluded, boolean no) {
        var remark = FitRules.outsideExcludedAreas(
                aPerson().excluding(excluded).known(), aDwelling().known());

        assertThat(remark)
                .isEqualTo(no ? Optional.of(new Remark(Rule.OUTSIDE_EXCLUDED_AREAS, null, null)) : Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({"2,true", "3,true", "4,false"})
    void rooms_are_enough_up_to_what_there_is(int needed, boolean enough) {
        var remark =
                FitRules.bigEnough(aPerson().rooms(needed).known(), aDwelling().known());

        assertThat(remark)
                .isEqualTo(
                        enough
                                ? Optional.empty()
                                : Optional.of(new Remark(Rule.BIG_ENOUGH, "3", String.valueOf(needed))));
    }

    @ParameterizedTest
    @CsvSource({"SELF_CONTAINED,6,true", "SELF_CONTAINED,7,false", "ROOM,1,true", "ROOM,2,false"})
    void a_household_fits_by_persons_per_room_and_a_room_is_for_one(HousingForm form, int persons, boolean fits) {
        var remark = FitRules.householdFits(
                aPerson().household(persons).known(), aDwelling().form(form).known(), norms());

        assertThat(remark.isEmpty()).isEqualTo(fits);
    }

    @Test
    void where_the_region_set_no_persons_per_room_only_rooms_are_limited() {
        var remark = FitRules.householdFits(
                aPerson().household(40).known(), aDwelling().known(), Sample.normsWithoutPersonsPerRoom());

        assertThat(remark).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"true,true,true", "true,false,false", "false,true,true", "false,false,true"})
    void step_free_is_asked_only_of_those_who_need_it(boolean needed, boolean offered, boolean fits) {
        var person = needed ? aPerson().stepFree() : aPerson();
        var dwelling = offered ? aDwelling().stepFree() : aDwelling();

        assertThat(FitRules.stepFree(person.known(), dwelling.known()).isEmpty())
                .isEqualTo(fits);
    }

    @Test
    void a_dwelling_must_be_announced_and_free() {
        assertThat(FitRules.vacancyAnnounced(aDwelling().withoutVacancy().known()))
                .isPresent();
        assertThat(FitRules.vacancyAnnounced(aDwelling().known())).isEmpty();
        assertThat(FitRules.notReserved(aDwelling().reserved().known())).isPresent();
        assertThat(FitRules.notReserved(aDwelling().known())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(HousingForm.class)
    void only_a_room_warns_about_rent_allowance(HousingForm form) {
        assertThat(FitRules.selfContained(aDwelling().form(form).known()).isPresent())
                .isEqualTo(form == HousingForm.ROOM);
    }

    @ParameterizedTest
    @CsvSource({"1,false", "2,true", "3,true"})
    void a_full_neighbourhood_warns(int used, boolean full) {
        var dwelling = aDwelling()
                .capacity(new KnownDwelling.Capacity(2, used, 12, false))
                .known();

        var fit = FitRules.judge(aPerson().known(), dwelling, norms());

        assertThat(fit).isInstanceOf(full ? Fit.FitsWithWarnings.class : Fit.Fits.class);
        assertThat(fit.warnings())
                .isEqualTo(
                        full ? List.of(new Remark(Rule.NEIGHBOURHOOD_CAPACITY, String.valueOf(used), "2")) : List.of());
    }
}
