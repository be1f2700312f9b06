package nl.weerthuis.production.compose;

import static nl.weerthuis.production.compose.Compose.FOLDER;
import static nl.weerthuis.production.compose.Compose.each;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.weerthuis.production.Code;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The realm that Keycloak imports for the demonstration. */
class RealmTest {

    private static final Pattern ROLES = Pattern.compile("[a-z]+(-[a-z]+)*");

    private JsonNode realm;
    private JsonNode organisations;
    private JsonNode demonstrationUsers;

    @BeforeEach
    void read() throws IOException {
        var json = new ObjectMapper();
        var demonstration = Code.ROOT.resolve("deploy/local/src/main/resources/demonstration");
        realm = json.readTree(FOLDER.resolve("keycloak/realm.json").toFile());
        organisations =
                json.readTree(demonstration.resolve("organisations.json").toFile());
        demonstrationUsers = json.readTree(demonstration.resolve("users.json").toFile());
    }

    @Test
    void organisations_are_those_of_the_demonstration() {
        var groups = each(realm.path("groups"))
                .collect(Collectors.toMap(
                        group -> group.path("name").asText(),
                        group -> group.at("/attributes/org/0").asText()));

        assertThat(groups).hasSize(organisations.size());
        each(organisations).forEach(one -> {
            assertThat(groups)
                    .containsEntry(one.path("key").asText(), one.path("id").asText());
            assertThat(group(one.path("key").asText()).at("/attributes/org_kind/0"))
                    .isEqualTo(one.path("kind"));
        });
    }

    @Test
    void every_user_of_the_demonstration_has_the_same_organisation_and_roles_here() {
        each(demonstrationUsers).forEach(one -> {
            var name = one.path("user").asText();
            var user = each(realm.path("users"))
                    .filter(known -> known.path("username").asText().equals(name)
                            || known.path("serviceAccountClientId").asText().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(name + " is not in the realm"));
            var group = group(user.at("/groups/0").asText().substring(1));
            assertThat(group.at("/attributes/org/0").asText())
                    .isEqualTo(one.path("organisation").asText());
            assertThat(user.at("/clientRoles/weerthuis")).isEqualTo(one.path("roles"));
        });
    }

    @Test
    void every_kind_of_organisation_has_eight_users_or_more() {
        var users = new TreeMap<String, Integer>();
        each(realm.path("users"))
                .forEach(user -> users.merge(
                        group(user.at("/groups/0").asText().substring(1))
                                .at("/attributes/org_kind/0")
                                .asText(),
                        1,
                        Integer::sum));

        assertThat(users.keySet()).isEqualTo(Set.of("CORPORATION", "MUNICIPALITY", "PROVIDER", "REGION"));
        assertThat(users.values()).allMatch(count -> count >= 8);
    }

    @Test
    void a_token_gets_every_claim_that_services_read_and_is_marked() {
        var claims = new TreeSet<String>();
        each(realm.path("clientScopes"))
                .flatMap(scope -> each(scope.path("protocolMappers")))
                .forEach(mapper -> claims.add(mapper.at("/config/claim.name")
                        .asText(mapper.path("name").asText())));

        assertThat(claims).contains("sub", "org", "org_kind", "region", "roles", "acr", "audience", "demonstration");
        each(realm.path("clients"))
                .filter(client -> !client.path("defaultClientScopes").isEmpty())
                .forEach(client -> assertThat(client.path("defaultClientScopes").toString())
                        .as(client.path("clientId").asText())
                        .contains("\"demonstration\""));
    }

    @Test
    void roles_are_those_that_the_services_know() {
        var roles = each(realm.at("/roles/client/weerthuis"))
                .map(role -> role.path("name").asText())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(roles).allMatch(role -> ROLES.matcher(role).matches());
        each(demonstrationUsers)
                .flatMap(user -> each(user.path("roles")))
                .forEach(role -> assertThat(roles).contains(role.asText()));
    }

    @Test
    void there_is_no_secret_but_those_that_say_they_are_public() {
        each(realm.path("users"))
                .flatMap(user -> each(user.path("credentials")))
                .forEach(credential -> {
                    assertThat(credential.path("userLabel").asText()).startsWith("DEMONSTRATION ONLY");
                    assertThat(credential.path("value").asText()).startsWith("demo-");
                });
        each(realm.path("clients")).filter(client -> client.has("secret")).forEach(client -> {
            assertThat(client.path("description").asText()).startsWith("DEMONSTRATION ONLY");
            assertThat(client.path("secret").asText()).startsWith("demo-");
        });
        assertThat(realm.toString()).doesNotContain("privateKey", "BEGIN RSA", "BEGIN PRIVATE");
        assertThat(realm.path("components").isMissingNode()).isTrue();
    }

    @Test
    void two_factors_are_an_acr_of_their_own() throws IOException {
        var levels =
                new ObjectMapper().readTree(realm.at("/attributes/acr.loa.map").asText());
        var conditions = each(realm.path("authenticatorConfig"))
                .collect(Collectors.toMap(
                        one -> one.path("alias").asText(),
                        one -> one.at("/config/loa-condition-level").asText()));

        assertThat(conditions)
                .containsEntry("substantial", levels.path("substantial").asText());
        assertThat(each(flow("second factor").path("authenticationExecutions"))
                        .map(step -> step.path("authenticator").asText()))
                .containsExactly("conditional-level-of-authentication", "auth-otp-form");
    }

    private JsonNode flow(String alias) {
        return each(realm.path("authenticationFlows"))
                .filter(flow -> flow.path("alias").asText().equals(alias))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode group(String name) {
        return each(realm.path("groups"))
                .filter(group -> group.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
