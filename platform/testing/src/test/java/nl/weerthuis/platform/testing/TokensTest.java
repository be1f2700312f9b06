package nl.weerthuis.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TokensTest {
    private static final UUID ORGANISATION = UUID.randomUUID();

    @Test
    void a_token_says_who_asks() throws GeneralSecurityException {
        var token = aToken().sign();

        var claims = claims(token);
        assertThat(claims.path("sub").asText()).isEqualTo("sanne");
        assertThat(claims.path("org").asText()).isEqualTo(ORGANISATION.toString());
        assertThat(claims.path("org_kind").asText()).isEqualTo("PROVIDER");
        assertThat(claims.path("region").asText()).isEqualTo("flevoland");
        assertThat(claims.path("roles").toString()).isEqualTo("[\"case-worker\"]");
        assertThat(claims.path("iss").asText()).isEqualTo("https://issuer.test");
        assertThat(claims.path("exp").asLong()).isGreaterThan(Instant.now().getEpochSecond());
        assertThat(isGenuine(token)).isTrue();
    }

    @Test
    void wrong_tokens_are_wrong_in_one_way() throws GeneralSecurityException {
        assertThat(claims(aToken().expired().sign()).path("exp").asLong())
                .isLessThan(Instant.now().getEpochSecond());
        assertThat(claims(aToken().otherIssuer().sign()).path("iss").asText()).isEqualTo("https://elsewhere.test");
        assertThat(claims(aToken().withoutOrganisation().sign()).has("org")).isFalse();
        assertThat(isGenuine(aToken().expired().sign())).isTrue();
        assertThat(isGenuine(aToken().otherKey().sign())).isFalse();
        assertThat(isGenuine(aToken().tampered())).isFalse();
        assertThat(aToken().unsigned()).endsWith(".");
        assertThat(aToken().signedWithPublicKeyAsSecret().split("\\.")).hasSize(3);
    }

    private static Tokens aToken() {
        return Tokens.of("sanne")
                .organisation(ORGANISATION, "PROVIDER")
                .region("flevoland")
                .roles("case-worker");
    }

    private static JsonNode claims(String token) {
        return Json.parse(new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8));
    }

    private static boolean isGenuine(String token) throws GeneralSecurityException {
        var pem = TestKeys.publicKey().replaceAll("-----[A-Z ]+-----", "");
        var key = KeyFactory.getInstance("RSA")
                .generatePublic(new X509EncodedKeySpec(Base64.getMimeDecoder().decode(pem)));
        var parts = token.split("\\.");
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(key);
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        return signature.verify(Base64.getUrlDecoder().decode(parts[2]));
    }
}
