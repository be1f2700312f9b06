package nl.weerthuis.local.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PlanTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private final Plan plan = Plan.of(Plan.USUAL_SEED, TODAY);

    @Test
    void follows_from_the_seed_and_the_day() {
        var again = Plan.of(Plan.USUAL_SEED, TODAY);

        assertThat(again.homes()).isEqualTo(plan.homes());
        assertThat(again.people()).isEqualTo(plan.people());
        assertThat(Plan.of(7, TODAY).people()).isNotEqualTo(plan.people());
    }

    @Test
    void has_some_hundreds_of_people_and_dwellings() {
        assertThat(plan.people()).hasSize(300);
        assertThat(plan.homes()).hasSize(150);
        assertThat(plan.people()).extracting(Person::fate).contains(Fate.values());
        assertThat(plan.homes()).extracting(Home::delivery).contains(Home.Delivery.values());
    }

    @Test
    void has_unknown_origins_and_exceptions_of_every_end() {
        var origins = plan.people().stream().map(Person::origin).toList();

        assertThat(origins).extracting(Person.Origin::basis).contains("KNOWN", "UNKNOWN", "EXCEPTION");
        assertThat(origins).extracting(Person.Origin::consent).contains(Person.Origin.Consent.values());
    }

    @Test
    void uses_only_numbers_of_nobody() {
        var numbers = plan.people().stream()
                .map(person -> person.identity().bsn())
                .filter(Objects::nonNull)
                .toList();

        assertThat(numbers).hasSizeGreaterThan(200);
        assertThat(Set.copyOf(numbers)).hasSize(numbers.size() - plan.doubles());
        assertThat(numbers).allMatch(number -> number.startsWith("9999") && Bsn.passes(Integer.parseInt(number)));
    }

    @Test
    void the_eleven_test_is_the_real_one() {
        assertThat(Bsn.passes(111_222_333)).isTrue();
        assertThat(Bsn.passes(123_456_782)).isTrue();
        assertThat(Bsn.passes(123_456_789)).isFalse();
        assertThat(Bsn.passes(12_345)).isFalse();
    }

    @Test
    void a_reference_is_used_once_by_its_owner() {
        assertThat(plan.people())
                .extracting(person -> person.provider().key() + person.reference())
                .doesNotHaveDuplicates();
        assertThat(plan.homes())
                .extracting(home -> home.corporation().key() + home.reference())
                .doesNotHaveDuplicates();
    }

    @Test
    void nobody_in_the_womens_shelter_returns_to_where_it_is_not_safe() {
        var unsafe = plan.people().stream()
                .filter(person -> "SAFETY".equals(person.origin().exceptionCode()))
                .toList();

        assertThat(unsafe)
                .isNotEmpty()
                .allSatisfy(person -> assertThat(person.wish().exclusions())
                        .containsExactly(person.origin().municipality())
                        .doesNotContain(person.origin().requested()));
    }

    @Test
    void everybody_who_gets_an_offer_and_has_a_destination_finds_a_dwelling_made_to_fit() {
        var meantFor = plan.homes().stream().map(Home::meantFor).collect(Collectors.toSet());

        var expected = plan.people().stream()
                .filter(person -> person.fate().getsAnOffer() && person.origin().destination() != null)
                .map(Person::number)
                .collect(Collectors.toSet());
        assertThat(meantFor).containsAll(expected);
        assertThat(Set.copyOf(expected)).hasSizeGreaterThan(50);
    }
}
