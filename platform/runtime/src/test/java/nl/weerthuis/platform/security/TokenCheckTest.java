package nl.weerthuis.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.agroal.api.AgroalDataSource;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.platform.environment.Environment;
import nl.weerthuis.platform.plain.RealDatabase;
import nl.weerthuis.platform.security.Callers.Claims;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a token must be besides well signed, one rule at a time. */
class TokenCheckTest {

    private static final LocalDate LONG_AGO = LocalDate.parse("2020-01-01");

    private final UUID organisation = UUID.randomUUID();
    private final Claims token = Callers.claims(organisation);

    private AgroalDataSource pool;
    private Memberships memberships;

    @BeforeEach
    void aProviderTakesPart() throws Exception {
        pool = RealDatabase.pool();
        memberships = new Memberships(
                new MembershipStore(pool), RealDatabase.registry(), Clock.system(ZoneId.of("Europe/Amsterdam")), true);
        RealDatabase.committed(() -> memberships.registered(organisation, "PROVIDER"));
    }

    @AfterEach
    void close() throws SQLException {
        pool.close();
    }

    @Test
    void a_good_token_is_believed_as_it_is() {
        var identity = Callers.identity(token, "keeper");

        assertThat(inTest(identity)).isSameAs(identity);
    }

    @Test
    void who_comes_without_a_token_is_left_to_the_routes() {
        var nobody = Callers.nobody();

        assertThat(inTest(nobody)).isSameAs(nobody);
    }

    @ParameterizedTest
    @CsvSource({"Refresh", "ID", "Offline"})
    void a_token_of_another_kind_is_no_access_token(String kind) {
        refused(token.with("typ", kind), "The token is no access token");
    }

    @ParameterizedTest
    @CsvSource({"Bearer", "bearer"})
    void an_access_token_may_say_that_it_is_one(String kind) {
        assertThat(believed(token.with("typ", kind))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"sub", "org", "org_kind"})
    void a_token_names_somebody_at_an_organisation_of_a_kind(String claim) {
        refused(token.without(claim), "Claim %s is missing".formatted(claim));
        refused(token.with(claim, " "), "Claim %s is missing".formatted(claim));
    }

    @Test
    void an_organisation_is_named_by_its_id() {
        refused(token.with("org", "provider-1"), "Claim org is not a UUID");
    }

    @Test
    void the_organisation_takes_part_as_what_it_says_it_is() {
        refused(token.with("org_kind", "MUNICIPALITY"), "The organisation does not take part as this kind");
        refused(token.with("org", UUID.randomUUID().toString()), "The organisation does not take part as this kind");
    }

    @Test
    void withdrawn_access_is_no_access() throws Exception {
        RealDatabase.committed(() -> memberships.withdraw("somebody", organisation, Set.of(), LONG_AGO));

        refused(token, "The access was withdrawn");
    }

    @Test
    void a_withdrawn_role_is_taken_away_and_nothing_else() throws Exception {
        RealDatabase.committed(() -> memberships.withdraw("somebody", organisation, Set.of("keeper"), LONG_AGO));
        var identity = Callers.identity(token, "keeper", "visitor");

        var checked = inTest(identity);

        assertThat(checked.getRoles()).containsExactly("visitor");
        assertThat(checked.getPrincipal()).isSameAs(identity.getPrincipal());
        assertThat(checked.getAttributes()).isEqualTo(identity.getAttributes());
        assertThat(checked.getCredentials()).isEqualTo(identity.getCredentials());
    }

    @Test
    void roles_stand_in_the_claim_roles_and_nowhere_else() {
        assertThat(inTest(Callers.identity(token.without("roles"), "keeper")).getRoles())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Environment.class)
    void a_token_for_a_demonstration_is_none_in_production(Environment environment) {
        var demonstration = token.with("demonstration", true);

        if (environment == Environment.PRODUCTION) {
            refused(environment, demonstration, "The token was made for a demonstration", "substantial");
        } else {
            assertThat(check(environment, Callers.identity(demonstration), "substantial"))
                    .isNotNull();
        }
    }

    @ParameterizedTest
    @EnumSource(Environment.class)
    void where_somebody_named_how_sure_a_login_must_be_it_is(Environment environment) {
        assertThat(check(environment, Callers.identity(token), "substantial", "high"))
                .isNotNull();
        refused(environment, token, "The login is not sure enough", "high");
        refused(environment, token.without("acr"), "Claim acr is missing", "high");
    }

    @ParameterizedTest
    @EnumSource(Environment.class)
    void where_nobody_did_a_login_will_do_except_in_production(Environment environment) {
        if (environment == Environment.PRODUCTION) {
            refused(environment, token, "The login is not sure enough");
        } else {
            assertThat(check(environment, Callers.identity(token.without("acr"))))
                    .isNotNull();
        }
    }

    private boolean believed(Claims claims) {
        return inTest(Callers.identity(claims)).getPrincipal().equals(claims);
    }

    private SecurityIdentity inTest(SecurityIdentity identity) {
        return check(Environment.TEST, identity);
    }

    private void refused(Claims claims, String reason) {
        refused(Environment.TEST, claims, reason);
    }

    private void refused(Environment environment, Claims claims, String reason, String... accepted) {
        var identity = Callers.identity(claims, "keeper");
        assertThatExceptionOfType(AuthenticationFailedException.class)
                .isThrownBy(() -> check(environment, identity, accepted))
                .withMessage(reason);
    }

    private SecurityIdentity check(Environment environment, SecurityIdentity identity, String... accepted) {
        var named = accepted.length == 0 ? Optional.<Set<String>>empty() : Optional.of(Set.of(accepted));
        return new TokenCheck(memberships, environment, named)
                .augment(identity, null)
                .await()
                .indefinitely();
    }
}
