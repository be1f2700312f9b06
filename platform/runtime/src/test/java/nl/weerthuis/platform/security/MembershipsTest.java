package nl.weerthuis.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.agroal.api.AgroalDataSource;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.platform.plain.RealDatabase;
import nl.weerthuis.platform.plain.RealDatabase.Work;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When a change of who takes part counts: from its commit on, here at once and elsewhere at the next reading. */
class MembershipsTest {

    // Already the 30th in Amsterdam, still the 29th in UTC.
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-03-29T22:30:00Z"), ZoneId.of("Europe/Amsterdam"));
    private static final LocalDate TODAY = LocalDate.parse("2026-03-30");
    private static final Set<String> NAMED = Set.of("case-worker", "provider-manager");

    private final UUID organisation = UUID.randomUUID();

    private AgroalDataSource pool;
    private Memberships here;
    private Memberships elsewhere;

    @BeforeEach
    void twoProcesses() throws SQLException {
        pool = RealDatabase.pool();
        here = memberships(true);
        elsewhere = memberships(true);
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void who_is_registered_takes_part_from_the_commit_on() throws Exception {
        RealDatabase.committed(() -> {
            here.registered(organisation, "PROVIDER");
            assertThat(here.takesPart(organisation, "PROVIDER")).isFalse();
        });

        assertThat(here.takesPart(organisation, "PROVIDER")).isTrue();
        assertThat(here.takesPart(organisation, "CORPORATION")).isFalse();
    }

    @Test
    void what_was_rolled_back_never_counts() throws Exception {
        RealDatabase.rolledBack(() -> here.registered(organisation, "PROVIDER"));
        RealDatabase.rolledBack(() -> here.withdraw("sanne", organisation, Set.of(), TODAY));
        elsewhere.refresh();

        for (var process : new Memberships[] {here, elsewhere}) {
            assertThat(process.takesPart(organisation, "PROVIDER")).isFalse();
            assertThat(process.isWithdrawn("sanne", organisation)).isFalse();
        }
    }

    @Test
    void another_process_hears_of_it_when_it_starts_or_reads_again() throws Exception {
        RealDatabase.committed(() -> here.registered(organisation, "PROVIDER"));
        assertThat(elsewhere.takesPart(organisation, "PROVIDER")).isFalse();

        elsewhere.readAtStart(null);
        assertThat(elsewhere.takesPart(organisation, "PROVIDER")).isTrue();

        RealDatabase.committed(() -> here.registered(organisation, "CORPORATION"));
        elsewhere.refresh();
        assertThat(elsewhere.takesPart(organisation, "CORPORATION")).isTrue();
    }

    @Test
    void where_not_only_registered_organisations_come_in_everybody_takes_part() {
        assertThat(memberships(false).takesPart(organisation, "PROVIDER")).isTrue();
        assertThat(here.takesPart(organisation, "PROVIDER")).isFalse();
    }

    @Test
    void without_roles_all_access_ends_and_with_them_only_those() throws Exception {
        RealDatabase.committed(() -> {
            here.withdraw("sanne", organisation, Set.of(), TODAY);
            here.withdraw("els", organisation, Set.of("provider-manager"), TODAY);
        });
        elsewhere.refresh();

        for (var process : new Memberships[] {here, elsewhere}) {
            assertThat(process.isWithdrawn("sanne", organisation)).isTrue();
            assertThat(process.isWithdrawn("els", organisation)).isFalse();
            assertThat(process.roles("els", organisation, NAMED)).containsExactly("case-worker");
        }
    }

    @Test
    void access_ends_on_the_day_of_the_clock() throws Exception {
        RealDatabase.committed(() -> {
            here.withdraw("today", organisation, Set.of(), TODAY);
            here.withdraw("tomorrow", organisation, Set.of(), TODAY.plusDays(1));
        });

        assertThat(here.isWithdrawn("today", organisation)).isTrue();
        assertThat(here.isWithdrawn("tomorrow", organisation)).isFalse();
    }

    @Test
    void of_two_withdrawals_the_earlier_stands_for_every_process() throws Exception {
        RealDatabase.committed(() -> here.withdraw("sanne", organisation, Set.of(), TODAY));
        RealDatabase.committed(() -> here.withdraw("sanne", organisation, Set.of(), TODAY.plusDays(1)));
        elsewhere.refresh();

        assertThat(here.isWithdrawn("sanne", organisation)).isTrue();
        assertThat(elsewhere.isWithdrawn("sanne", organisation)).isTrue();
    }

    @Test
    void what_is_given_back_counts_again_for_one_person_at_one_organisation() throws Exception {
        var another = UUID.randomUUID();
        RealDatabase.committed(() -> {
            here.withdraw("sanne", organisation, Set.of(), TODAY);
            here.withdraw("sanne", another, Set.of(), TODAY);
            here.withdraw("els", organisation, Set.of(), TODAY);
        });
        RealDatabase.committed(() -> here.restore("sanne", organisation));
        elsewhere.refresh();

        for (var process : new Memberships[] {here, elsewhere}) {
            assertThat(process.isWithdrawn("sanne", organisation)).isFalse();
            assertThat(process.isWithdrawn("sanne", another)).isTrue();
            assertThat(process.isWithdrawn("els", organisation)).isTrue();
        }
    }

    @Test
    void nothing_changes_beside_a_transaction() {
        for (var change : new Work[] {
            () -> here.registered(organisation, "PROVIDER"),
            () -> here.withdraw("sanne", organisation, Set.of(), TODAY),
            () -> here.restore("sanne", organisation)
        }) {
            assertThatIllegalStateException().isThrownBy(change::run).withMessageContaining("in the transaction");
        }
    }

    @Test
    void without_its_database_a_process_goes_on_with_what_it_knows() throws Exception {
        RealDatabase.committed(() -> here.registered(organisation, "PROVIDER"));
        pool.close();

        here.refresh();

        assertThat(here.takesPart(organisation, "PROVIDER")).isTrue();
    }

    @Test
    void a_process_that_cannot_read_who_takes_part_does_not_start() {
        pool.close();

        assertThatIllegalStateException()
                .isThrownBy(() -> here.readAtStart(null))
                .withMessage("Membership could not be read or written");
    }

    @Test
    void what_cannot_be_written_fails_with_its_transaction() throws Exception {
        RealDatabase.rolledBack(() -> {
            pool.close();

            assertThatIllegalStateException()
                    .isThrownBy(() -> here.registered(organisation, "PROVIDER"))
                    .withMessage("Membership could not be read or written");
        });
    }

    private Memberships memberships(boolean registeredOnly) {
        return new Memberships(new MembershipStore(pool), RealDatabase.registry(), CLOCK, registeredOnly);
    }
}
