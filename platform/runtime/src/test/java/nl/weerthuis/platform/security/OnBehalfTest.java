package nl.weerthuis.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.agroal.api.AgroalDataSource;
import io.quarkus.security.identity.SecurityIdentity;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import nl.weerthuis.platform.plain.RealDatabase;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Work that goes on without its sender runs as the sender, with what is left of the sender's access, or not at all. */
class OnBehalfTest {

    private static final LocalDate LONG_AGO = LocalDate.parse("2020-01-01");

    private final UUID organisation = UUID.randomUUID();
    private final Mandate mandate = new Mandate(
            "sanne", organisation, "PROVIDER", "flevoland", Set.of("case-worker", "provider-manager"), "substantial");
    private final Remembered request = new Remembered();

    private AgroalDataSource pool;
    private Memberships memberships;
    private OnBehalf onBehalf;

    @BeforeEach
    void aSenderOfAnOrganisationThatTakesPart() throws Exception {
        pool = RealDatabase.pool();
        memberships = new Memberships(new MembershipStore(pool), RealDatabase.registry(), Clock.systemUTC(), true);
        onBehalf = new OnBehalf(memberships, request);
        RealDatabase.committed(() -> memberships.registered(organisation, "PROVIDER"));
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void it_runs_as_whom_the_mandate_names_and_answers_what_the_work_answers() {
        assertThat(onBehalf.stands(mandate)).isTrue();
        assertThat(onBehalf.<String>call(mandate, () -> "done")).isEqualTo("done");

        var caller = request.caller();
        assertThat(caller.subject()).isEqualTo("sanne");
        assertThat(caller.organisation()).isEqualTo(organisation);
        assertThat(caller.organisationKind()).isEqualTo("PROVIDER");
        assertThat(caller.region()).isEqualTo("flevoland");
        assertThat(caller.assurance()).isEqualTo("substantial");
        assertThat(caller.roles()).containsExactlyInAnyOrder("case-worker", "provider-manager");
        assertThat(Mandate.of(caller)).isEqualTo(mandate);
    }

    @Test
    void it_carries_the_claims_of_the_token_and_no_more() {
        onBehalf.call(mandate, () -> "done");

        var token = request.token();
        assertThat(token.getName()).isEqualTo("sanne");
        assertThat(token.getClaimNames()).containsExactlyInAnyOrder("sub", "org", "org_kind", "region", "acr");
    }

    @Test
    void a_role_that_was_withdrawn_is_gone() throws Exception {
        RealDatabase.committed(() -> memberships.withdraw("sanne", organisation, Set.of("provider-manager"), LONG_AGO));

        assertThat(onBehalf.stands(mandate)).isTrue();
        onBehalf.call(mandate, () -> "done");
        assertThat(request.caller().roles()).containsExactly("case-worker");
    }

    @Test
    void without_access_nothing_is_done() throws Exception {
        RealDatabase.committed(() -> memberships.withdraw("sanne", organisation, Set.of(), LONG_AGO));

        requireRefused(mandate);
    }

    @Test
    void without_any_role_that_is_left_nothing_is_done() throws Exception {
        RealDatabase.committed(() -> memberships.withdraw("sanne", organisation, mandate.roles(), LONG_AGO));

        requireRefused(mandate);
    }

    @Test
    void for_an_organisation_that_does_not_take_part_nothing_is_done() {
        requireRefused(
                new Mandate("sanne", UUID.randomUUID(), "PROVIDER", "flevoland", Set.of("case-worker"), "substantial"));
        requireRefused(
                new Mandate("sanne", organisation, "CORPORATION", "flevoland", Set.of("case-worker"), "substantial"));
    }

    @Test
    void the_roles_of_a_mandate_are_one_text_in_one_order() {
        assertThat(mandate.rolesText()).isEqualTo("case-worker provider-manager");
    }

    private void requireRefused(Mandate refused) {
        assertThat(onBehalf.stands(refused)).isFalse();
        assertThatIllegalStateException()
                .isThrownBy(() -> onBehalf.call(refused, () -> "done"))
                .withMessage("The access of who asked was withdrawn.");
        assertThat(request.identity).isNull();
    }

    /** Runs the work without a container, and remembers as whom. */
    private static final class Remembered extends FreshRequest {

        private SecurityIdentity identity;

        Remembered() {
            super(null);
        }

        @Override
        <T> T call(SecurityIdentity asWhom, Supplier<T> work) {
            identity = asWhom;
            return work.get();
        }

        JsonWebToken token() {
            return (JsonWebToken) identity.getPrincipal();
        }

        Caller caller() {
            return new Caller(token(), identity);
        }
    }
}
