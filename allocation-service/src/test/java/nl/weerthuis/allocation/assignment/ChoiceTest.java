package nl.weerthuis.allocation.assignment;

import static nl.weerthuis.allocation.fit.Sample.aPerson;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.allocation.agreement.AgreementTerms;
import nl.weerthuis.allocation.casefile.KnownCase;
import nl.weerthuis.allocation.casefile.Origin;
import nl.weerthuis.allocation.casefile.OriginBasis;
import nl.weerthuis.allocation.event.AssignmentBasis;
import org.junit.jupiter.api.Test;

class ChoiceTest {

    private static final AgreementTerms FLEVOLAND = new AgreementTerms(
            UUID.randomUUID(),
            "flevoland",
            1,
            Set.of("0034", "0995", "0303"),
            List.of(),
            UUID.randomUUID(),
            OptionalInt.of(1),
            OptionalInt.of(7),
            Set.of());

    @Test
    void who_comes_from_the_region_goes_back() {
        assertThat(choice(known("0303"))).isEqualTo(new Choice.Goes("0303", AssignmentBasis.ORIGIN));
    }

    @Test
    void who_comes_from_elsewhere_waits_for_the_table() {
        assertThat(choice(known("0363"))).isEqualTo(new Choice.Wait(AssignmentStatus.WAITING_FOR_TABLE));
    }

    @Test
    void unknown_origin_is_divided() {
        assertThat(choice(unknown())).isEqualTo(new Choice.Divide(Set.of("0034", "0995", "0303")));
    }

    @Test
    void unknown_origin_is_not_divided_before_it_is_known_what_is_excluded() {
        assertThat(choice(aPerson().withoutProfile().known(), unknown(), Optional.empty()))
                .isEqualTo(new Choice.Wait(AssignmentStatus.WAITING_FOR_PROFILE));
    }

    @Test
    void excluded_municipalities_take_no_part() {
        assertThat(choice(aPerson().excluding("0034", "BU09950101").known(), unknown(), Optional.empty()))
                .isEqualTo(new Choice.Divide(Set.of("0995", "0303")));
    }

    @Test
    void who_can_go_nowhere_waits_for_the_table() {
        assertThat(choice(aPerson().excluding("0034", "0995", "0303").known(), unknown(), Optional.empty()))
                .isEqualTo(new Choice.Wait(AssignmentStatus.WAITING_FOR_TABLE));
    }

    @Test
    void an_exception_waits_for_the_municipality_that_is_asked() {
        assertThat(choice(exception("0995", "0034")))
                .isEqualTo(new Choice.Wait(AssignmentStatus.WAITING_FOR_MUNICIPALITY));
    }

    @Test
    void an_agreed_exception_goes_where_it_was_asked() {
        assertThat(choice(aPerson().known(), exception("0995", "0034"), Optional.of(true)))
                .isEqualTo(new Choice.Goes("0034", AssignmentBasis.EXCEPTION));
    }

    @Test
    void a_refused_exception_falls_back_to_origin() {
        assertThat(choice(aPerson().known(), exception("0995", "0034"), Optional.of(false)))
                .isEqualTo(new Choice.Goes("0995", AssignmentBasis.ORIGIN));
    }

    @Test
    void a_refused_exception_without_origin_is_divided() {
        assertThat(choice(aPerson().known(), exception(null, "0034"), Optional.of(false)))
                .isInstanceOf(Choice.Divide.class);
    }

    @Test
    void an_exception_that_asks_outside_the_region_waits_for_the_table() {
        assertThat(choice(exception("0995", "0363"))).isEqualTo(new Choice.Wait(AssignmentStatus.WAITING_FOR_TABLE));
        assertThat(choice(exception("0995", null))).isEqualTo(new Choice.Wait(AssignmentStatus.WAITING_FOR_TABLE));
    }

    private static Choice choice(Origin origin) {
        return choice(aPerson().known(), origin, Optional.empty());
    }

    private static Choice choice(KnownCase person, Origin origin, Optional<Boolean> answer) {
        return Choice.of(person, origin, FLEVOLAND, answer);
    }

    private static Origin known(String municipality) {
        return new Origin(OriginBasis.KNOWN, municipality, null, null, LocalDate.EPOCH);
    }

    private static Origin unknown() {
        return new Origin(OriginBasis.UNKNOWN, null, null, null, LocalDate.EPOCH);
    }

    private static Origin exception(String origin, String requested) {
        return new Origin(OriginBasis.EXCEPTION, origin, "NETWORK", requested, LocalDate.EPOCH);
    }
}
