package nl.weerthuis.local.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IssuerTest {
    private static final Set<String> ROLES = Set.of(
            "case-worker",
            "provider-manager",
            "wmo-consultant",
            "housing-officer",
            "table-coordinator",
            "table-member",
            "policy-adviser",
            "analyst",
            "board-member",
            "privacy-officer",
            "auditor",
            "operator",
            "system",
            "client");

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    Path keys;

    private Issuer issuer;

    @BeforeEach
    void an_issuer() throws Exception {
        issuer = Issuer.start(0, keys);
    }

    @AfterEach
    void stop() {
        issuer.stop();
    }

    @Test
    void gives_a_demonstration_user_a_token_that_its_keys_verify() throws Exception {
        var answer = token("sanne", "demo-sanne");

        assertThat(answer.path("token_type").asText()).isEqualTo("Bearer");
        assertThat(answer.path("expires_in").asLong()).isBetween(1L, 300L);
        var claims = verified(answer.path("access_token").asText());
        assertThat(claims.getSubject()).isEqualTo("sanne");
        assertThat(claims.getStringListClaimValue("roles")).containsExactly("table-coordinator");
        assertThat(claims.getStringClaimValue("org_kind")).isEqualTo("REGION");
        assertThat(claims.getStringClaimValue("org")).hasSize(36);
        assertThat(claims.getStringClaimValue("region")).isEqualTo("flevoland");
        assertThat(claims.getStringClaimValue("acr")).isNotBlank();
        assertThat(claims.getClaimValue("demonstration")).isEqualTo(true);
    }

    @Test
    void has_a_user_of_every_role_and_no_name_twice() {
        var users = DemoUsers.load().all();

        assertThat(users).extracting(DemoUser::user).doesNotHaveDuplicates();
        var roles = new TreeSet<String>();
        users.forEach(user -> roles.addAll(user.roles()));
        assertThat(roles).containsExactlyInAnyOrderElementsOf(ROLES);
    }

    @Test
    void declines_a_wrong_secret_and_an_unknown_user() throws Exception {
        assertThat(token("sanne", "demo-els").path("error").asText()).isEqualTo("invalid_client");
        assertThat(token("nobody", "demo-nobody").path("error").asText()).isEqualTo("invalid_client");
    }

    @Test
    void declines_what_it_cannot_read() throws Exception {
        assertThat(post("/mint", "{").path("error").asText()).isEqualTo("invalid_request");
        assertThat(post("/mint", "{}").path("error").asText()).isEqualTo("invalid_request");
        assertThat(post("/token", "grant_type=password").path("error").asText()).isEqualTo("unsupported_grant_type");
    }

    @Test
    void mints_any_organisation_and_role() throws Exception {
        var wish = """
                {"org": "11111111-1111-4111-8111-111111111111", "org_kind": "CORPORATION",
                 "roles": ["housing-officer", "system"], "sub": "somebody"}
                """;

        var claims = verified(post("/mint", wish).path("access_token").asText());

        assertThat(claims.getStringClaimValue("org")).isEqualTo("11111111-1111-4111-8111-111111111111");
        assertThat(claims.getStringListClaimValue("roles")).isEqualTo(List.of("housing-officer", "system"));
        assertThat(claims.getClaimValue("demonstration")).isEqualTo(true);
    }

    @Test
    void mints_a_token_that_has_ended() throws Exception {
        var wish = """
                {"org": "11111111-1111-4111-8111-111111111111", "org_kind": "REGION", "expires_in": -60}
                """;
        var token = post("/mint", wish).path("access_token").asText();

        assertThatThrownBy(() -> verified(token)).isInstanceOf(InvalidJwtException.class);
    }

    @Test
    void believes_tokens_of_before_a_rotation_and_of_before_a_restart() throws Exception {
        var before = token("els", "demo-els").path("access_token").asText();
        var oldest = newestKey();

        post("/rotate", "");
        issuer.stop();
        issuer = Issuer.start(0, keys);

        assertThat(newestKey()).isNotEqualTo(oldest);
        assertThat(keySet().getJsonWebKeys()).hasSize(2);
        assertThat(signatureHolds(before)).isTrue();
    }

    private String newestKey() throws Exception {
        return keySet().getJsonWebKeys().get(0).getKeyId();
    }

    private JsonWebKeySet keySet() throws Exception {
        return new JsonWebKeySet(get("/jwks"));
    }

    private boolean signatureHolds(String token) throws Exception {
        var consumer = new JwtConsumerBuilder()
                .setVerificationKeyResolver(new JwksVerificationKeyResolver(keySet().getJsonWebKeys()))
                .setSkipDefaultAudienceValidation()
                .build();
        return consumer.processToClaims(token) != null;
    }

    private JwtClaims verified(String token) throws Exception {
        var configuration = new ObjectMapper().readTree(get("/.well-known/openid-configuration"));
        var jwks = new HttpsJwks(configuration.path("jwks_uri").asText());
        return new JwtConsumerBuilder()
                .setVerificationKeyResolver(new JwksVerificationKeyResolver(jwks.getJsonWebKeys()))
                .setExpectedIssuer(configuration.path("issuer").asText())
                .setExpectedAudience("weerthuis")
                .setRequireExpirationTime()
                .build()
                .processToClaims(token);
    }

    private JsonNode token(String user, String secret) throws Exception {
        return post("/token", "grant_type=client_credentials&client_id=%s&client_secret=%s".formatted(user, secret));
    }

    private JsonNode post(String path, String body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(issuer.address() + path))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return new ObjectMapper()
                .readTree(
                        http.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }

    private String get(String path) throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create(issuer.address() + path)).build();
        return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
}
