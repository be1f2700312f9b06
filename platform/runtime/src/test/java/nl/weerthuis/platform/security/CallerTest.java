package nl.weerthuis.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.quarkus.security.UnauthorizedException;
import java.util.UUID;
import java.util.function.Function;
import nl.weerthuis.platform.security.Callers.Claims;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who asks is what the token says, and nobody where it says nothing. */
class CallerTest {

    private static final UUID ORGANISATION = UUID.randomUUID();
    private static final Claims TOKEN = Callers.claims(ORGANISATION);

    @Test
    void the_caller_is_whom_the_token_names() {
        var caller = caller(TOKEN, "keeper", "visitor");

        assertThat(caller.subject()).isEqualTo("somebody");
        assertThat(caller.organisation()).isEqualTo(ORGANISATION);
        assertThat(caller.organisationKind()).isEqualTo("PROVIDER");
        assertThat(caller.region()).isEqualTo("flevoland");
        assertThat(caller.assurance()).isEqualTo("substantial");
        assertThat(caller.roles()).containsExactlyInAnyOrder("keeper", "visitor");
    }

    @Test
    void the_roles_are_those_that_the_check_left_and_not_those_of_the_token() {
        var caller = caller(TOKEN.with("roles", "king"), "keeper");

        assertThat(caller.has("keeper")).isTrue();
        assertThat(caller.has("king")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"sub", "org", "org_kind", "region"})
    void without_one_of_its_claims_there_is_no_caller(String claim) {
        for (var token : new Claims[] {TOKEN.without(claim), TOKEN.with(claim, " ")}) {
            assertThatExceptionOfType(UnauthorizedException.class)
                    .isThrownBy(() -> reading(claim).apply(caller(token)))
                    .withMessage("Claim %s is missing".formatted(claim));
        }
    }

    @Test
    void an_organisation_is_named_by_its_id() {
        assertThatExceptionOfType(UnauthorizedException.class)
                .isThrownBy(caller(TOKEN.with("org", "provider-1"))::organisation)
                .withMessage("Claim org is not a UUID");
    }

    @Test
    void how_sure_a_login_is_may_be_unknown() {
        assertThat(caller(TOKEN.without("acr")).assurance()).isEqualTo("unknown");
    }

    private static Function<Caller, Object> reading(String claim) {
        return switch (claim) {
            case "sub" -> Caller::subject;
            case "org" -> Caller::organisation;
            case "org_kind" -> Caller::organisationKind;
            default -> Caller::region;
        };
    }

    private static Caller caller(Claims token, String... roles) {
        return new Caller(token, Callers.identity(token, roles));
    }
}
