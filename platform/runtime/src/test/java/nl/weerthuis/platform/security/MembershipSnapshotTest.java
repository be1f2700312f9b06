package nl.weerthuis.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.platform.security.MembershipSnapshot.Membership;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who takes part, and what a withdrawal leaves of somebody's roles, day by day. */
class MembershipSnapshotTest {

    private static final UUID ORGANISATION = UUID.randomUUID();
    private static final UUID ANOTHER = UUID.randomUUID();
    private static final Membership SANNE = new Membership("sanne", ORGANISATION);
    private static final LocalDate DAY = LocalDate.parse("2026-03-29");
    private static final Set<String> NAMED = Set.of("case-worker", "provider-manager");

    private final MembershipSnapshot none = MembershipSnapshot.empty();

    @ParameterizedTest
    @CsvSource({"PROVIDER, true", "CORPORATION, false", "REGION, false"})
    void an_organisation_takes_part_as_the_kind_that_it_was_registered_as(String kind, boolean takesPart) {
        var registered = none.registered(ORGANISATION, "PROVIDER");

        assertThat(registered.takesPart(ORGANISATION, kind)).isEqualTo(takesPart);
    }

    @Test
    void the_latest_registration_says_the_kind() {
        var registered = none.registered(ORGANISATION, "PROVIDER").registered(ORGANISATION, "CORPORATION");

        assertThat(registered.takesPart(ORGANISATION, "PROVIDER")).isFalse();
        assertThat(registered.takesPart(ORGANISATION, "CORPORATION")).isTrue();
    }

    @Test
    void who_is_not_registered_takes_no_part_and_only_a_first_region_begins_by_itself() {
        assertThat(none.takesPart(ORGANISATION, "PROVIDER")).isFalse();
        assertThat(none.takesPart(ORGANISATION, "REGION")).isTrue();
        assertThat(none.registered(ANOTHER, "PROVIDER").takesPart(ORGANISATION, "REGION"))
                .isTrue();
        assertThat(none.registered(ANOTHER, "REGION").takesPart(ORGANISATION, "REGION"))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2026-03-28, false", "2026-03-29, true", "2026-03-30, true"})
    void all_access_ends_on_its_day(LocalDate today, boolean ended) {
        var withdrawn = none.withdrawn(SANNE, Set.of(MembershipSnapshot.EVERY_ROLE), DAY);

        assertThat(withdrawn.isWithdrawn(SANNE, today)).isEqualTo(ended);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-28, 2", "2026-03-29, 1", "2026-03-30, 1"})
    void a_role_ends_on_its_day_and_the_others_go_on(LocalDate today, int left) {
        var withdrawn = none.withdrawn(SANNE, Set.of("provider-manager"), DAY);

        assertThat(withdrawn.roles(SANNE, NAMED, today)).hasSize(left).contains("case-worker");
        assertThat(withdrawn.isWithdrawn(SANNE, today)).isFalse();
    }

    @Test
    void a_role_that_the_token_does_not_name_is_not_given() {
        var withdrawn = none.withdrawn(SANNE, Set.of("provider-manager"), DAY);

        assertThat(withdrawn.roles(SANNE, Set.of("case-worker"), DAY)).containsExactly("case-worker");
        assertThat(none.roles(SANNE, NAMED, DAY)).isEqualTo(NAMED);
    }

    @Test
    void a_withdrawal_is_of_one_person_at_one_organisation() {
        var withdrawn = none.withdrawn(SANNE, Set.of("*"), DAY);

        assertThat(withdrawn.isWithdrawn(new Membership("els", ORGANISATION), DAY))
                .isFalse();
        assertThat(withdrawn.isWithdrawn(new Membership("sanne", ANOTHER), DAY)).isFalse();
        assertThat(withdrawn.roles(new Membership("els", ORGANISATION), NAMED, DAY))
                .isEqualTo(NAMED);
    }

    @Test
    void of_two_withdrawals_the_earlier_stands_whichever_came_first() {
        var before = DAY.minusDays(1);
        var once = none.withdrawn(SANNE, Set.of("*"), DAY).withdrawn(SANNE, Set.of("*"), before);
        var other = none.withdrawn(SANNE, Set.of("*"), before).withdrawn(SANNE, Set.of("*"), DAY);

        assertThat(once.isWithdrawn(SANNE, before)).isTrue();
        assertThat(other.isWithdrawn(SANNE, before)).isTrue();
        assertThat(other.isWithdrawn(SANNE, before.minusDays(1))).isFalse();
    }

    @Test
    void a_second_withdrawal_keeps_the_first() {
        var withdrawn = none.withdrawn(SANNE, Set.of("provider-manager"), DAY)
                .withdrawn(SANNE, Set.of("case-worker"), DAY.plusDays(1));

        assertThat(withdrawn.roles(SANNE, NAMED, DAY)).containsExactly("case-worker");
        assertThat(withdrawn.roles(SANNE, NAMED, DAY.plusDays(1))).isEmpty();
    }

    @Test
    void what_is_given_back_is_all_there_again_and_registrations_stay() {
        var restored = none.registered(ORGANISATION, "PROVIDER")
                .withdrawn(SANNE, Set.of("*", "case-worker"), DAY)
                .restored(SANNE);

        assertThat(restored.isWithdrawn(SANNE, DAY)).isFalse();
        assertThat(restored.roles(SANNE, NAMED, DAY)).isEqualTo(NAMED);
        assertThat(restored.takesPart(ORGANISATION, "PROVIDER")).isTrue();
        assertThat(restored.registered(ANOTHER, "REGION").withdrawn()).isEqualTo(restored.withdrawn());
    }
}
