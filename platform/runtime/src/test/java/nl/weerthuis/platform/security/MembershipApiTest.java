package nl.weerthuis.platform.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import nl.weerthuis.platform.security.MembershipSnapshot.Membership;
import nl.weerthuis.platform.testing.Tokens;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(MembershipApiTest.RegisteredOnly.class)
@WithService(value = "probe", streams = "probe.v1")
class MembershipApiTest {

    public static class RegisteredOnly implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("weerthuis.organisations.registered-only", "true");
        }
    }

    private static final String SECRET = "/v1/things/secret";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    Memberships memberships;

    @Inject
    MembershipStore store;

    @Inject
    AgroalDataSource database;

    @Inject
    Clock clock;

    private final UUID organisation = UUID.randomUUID();

    @BeforeEach
    void nobodyTakesPart() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("delete from registered_organisation");
            statement.execute("delete from withdrawn_access");
        }
        memberships.refresh();
    }

    @Test
    void whoever_the_region_did_not_register_is_not_believed() {
        assertThat(statusOf("PROVIDER")).isEqualTo(401);

        register(organisation, "PROVIDER");

        assertThat(statusOf("PROVIDER")).isEqualTo(200);
        assertThat(statusOf("CORPORATION")).isEqualTo(401);
        assertThat(statusOf("REGION")).isEqualTo(401);
    }

    @Test
    void the_region_begins_before_it_registered_itself_and_only_then() {
        assertThat(statusOf("REGION")).isEqualTo(200);
        register(UUID.randomUUID(), "PROVIDER");
        assertThat(statusOf("REGION")).isEqualTo(200);

        register(UUID.randomUUID(), "REGION");

        assertThat(statusOf("REGION")).isEqualTo(401);
        register(organisation, "REGION");
        assertThat(statusOf("REGION")).isEqualTo(200);
    }

    @Test
    void a_registration_that_is_rolled_back_admits_nobody() {
        QuarkusTransaction.begin();
        memberships.registered(organisation, "PROVIDER");
        assertThat(statusOf("PROVIDER")).isEqualTo(401);
        QuarkusTransaction.rollback();

        assertThat(statusOf("PROVIDER")).isEqualTo(401);
    }

    @Test
    void withdrawn_access_ends_with_the_commit_and_can_be_given_back() {
        register(organisation, "PROVIDER");

        withdraw(Set.of(), today());
        assertThat(statusOf("PROVIDER")).isEqualTo(401);
        assertThat(status("somebody-else", organisation, "PROVIDER")).isEqualTo(200);

        QuarkusTransaction.requiringNew().run(() -> memberships.restore("somebody", organisation));
        assertThat(statusOf("PROVIDER")).isEqualTo(200);
    }

    @Test
    void a_withdrawn_role_is_gone_and_the_others_stay() {
        register(organisation, "PROVIDER");

        withdraw(Set.of("keeper"), today());

        assertThat(statusOf("PROVIDER")).isEqualTo(403);
        assertThat(memberships.roles("somebody", organisation, Set.of("keeper", "visitor")))
                .containsExactly("visitor");
    }

    @Test
    void access_lasts_until_the_day_it_ends() {
        register(organisation, "PROVIDER");

        withdraw(Set.of(), today().plusDays(1));
        assertThat(statusOf("PROVIDER")).isEqualTo(200);
        withdraw(Set.of(), today().plusDays(2));
        withdraw(Set.of(), today());

        assertThat(statusOf("PROVIDER")).isEqualTo(401);
    }

    @Test
    void at_another_organisation_the_same_person_goes_on() {
        var other = UUID.randomUUID();
        register(organisation, "PROVIDER");
        register(other, "CORPORATION");

        withdraw(Set.of(), today());

        assertThat(status("somebody", other, "CORPORATION")).isEqualTo(200);
    }

    @Test
    void what_another_process_wrote_is_seen_soon() {
        store.register(organisation, "PROVIDER");
        await(() -> statusOf("PROVIDER") == 200);

        store.withdraw(new Membership("somebody", organisation), Set.of(MembershipSnapshot.EVERY_ROLE), today());
        await(() -> statusOf("PROVIDER") == 401);
    }

    @Test
    void membership_changes_only_with_what_it_follows_from() {
        assertThatThrownBy(() -> memberships.registered(organisation, "PROVIDER"))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> memberships.withdraw("somebody", organisation, Set.of(), today()))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> memberships.restore("somebody", organisation))
                .isInstanceOf(IllegalStateException.class);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private void register(UUID id, String kind) {
        QuarkusTransaction.requiringNew().run(() -> memberships.registered(id, kind));
    }

    private void withdraw(Set<String> roles, LocalDate on) {
        QuarkusTransaction.requiringNew().run(() -> memberships.withdraw("somebody", organisation, roles, on));
    }

    private int statusOf(String kind) {
        return status("somebody", organisation, kind);
    }

    private static int status(String subject, UUID organisation, String kind) {
        var token = Tokens.of(subject)
                .organisation(organisation, kind)
                .region("flevoland")
                .roles("keeper");
        return given().auth().oauth2(token.sign()).get(SECRET).statusCode();
    }

    private static void await(BooleanSupplier seen) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!seen.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited in vain").isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }
}
