package nl.weerthuis.platform.testing;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;

/**
 * A bearer token for anybody, signed with the key that the service under test trusts; right unless it is made wrong on
 * purpose.
 */
public final class Tokens {
    public static final String ISSUER = "https://issuer.test";
    public static final String AUDIENCE = "weerthuis";

    private final Map<String, Object> claims = new LinkedHashMap<>();
    private Instant issuedAt = Instant.now();
    private Duration lifetime = Duration.ofMinutes(30);
    private String issuer = ISSUER;
    private String audience = AUDIENCE;
    private PrivateKey key = TestKeys.privateKey();

    private Tokens(String subject) {
        claims.put("sub", subject);
        claims.put("acr", "urn:test:substantial");
    }

    public static Tokens of(String subject) {
        return new Tokens(subject);
    }

    public Tokens organisation(UUID organisation, String kind) {
        return claim("org", organisation.toString()).claim("org_kind", kind);
    }

    public Tokens region(String region) {
        return claim("region", region);
    }

    public Tokens roles(String... roles) {
        return claim("roles", List.of(roles));
    }

    public Tokens acr(String acr) {
        return claim("acr", acr);
    }

    /** Any claim, also one that should not be there. */
    public Tokens claim(String name, Object value) {
        claims.put(name, value);
        return this;
    }

    public Tokens without(String claim) {
        claims.remove(claim);
        return this;
    }

    public Tokens withoutOrganisation() {
        return without("org");
    }

    public Tokens validFor(Duration duration) {
        lifetime = duration;
        return this;
    }

    public Tokens expired() {
        issuedAt = Instant.now().minus(Duration.ofHours(2));
        lifetime = Duration.ofHours(1);
        return this;
    }

    public Tokens notYetValid() {
        return claim("nbf", Instant.now().plus(Duration.ofHours(1)).getEpochSecond());
    }

    public Tokens otherIssuer() {
        issuer = "https://elsewhere.test";
        return this;
    }

    public Tokens otherAudience() {
        audience = "elsewhere";
        return this;
    }

    /** Signed with a key that nobody published. */
    public Tokens otherKey() {
        key = TestKeys.foreignPrivateKey();
        return this;
    }

    public String sign() {
        return Jwt.claims(dated()).jws().algorithm(SignatureAlgorithm.RS256).sign(key);
    }

    /** With algorithm {@code none} and an empty signature. */
    public String unsigned() {
        var parts = sign().split("\\.");
        var header = encoded("{\"alg\":\"none\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8));
        return "%s.%s.".formatted(header, parts[1]);
    }

    /** Signed symmetrically, with the public key taken for a secret. */
    public String signedWithPublicKeyAsSecret() {
        var secret = new SecretKeySpec(TestKeys.publicKey().getBytes(StandardCharsets.UTF_8), "HmacSHA256");
        return Jwt.claims(dated()).jws().algorithm(SignatureAlgorithm.HS256).sign(secret);
    }

    /** Its last claim changed after signing. */
    public String tampered() {
        var parts = sign().split("\\.");
        var payload = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                .replaceFirst("\\{", "{\"elevated\":true,");
        var changed = encoded(payload.getBytes(StandardCharsets.UTF_8));
        return "%s.%s.%s".formatted(parts[0], changed, parts[2]);
    }

    /** Any header and any payload, well signed with the key that the service trusts, whatever the header says. */
    public static String signed(String header, String payload) {
        return signed(header, payload, TestKeys.privateKey());
    }

    /** Any header and any payload, signed with a key that nobody published. */
    public static String signedByStranger(String header, String payload) {
        return signed(header, payload, TestKeys.foreignPrivateKey());
    }

    private static String signed(String header, String payload, PrivateKey key) {
        try {
            var text = encoded(header.getBytes(StandardCharsets.UTF_8)) + "."
                    + encoded(payload.getBytes(StandardCharsets.UTF_8));
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return text + "." + encoded(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private Map<String, Object> dated() {
        var dated = new LinkedHashMap<>(claims);
        dated.put("iss", issuer);
        dated.put("aud", List.of(audience));
        dated.put("iat", issuedAt.getEpochSecond());
        dated.put("exp", issuedAt.plus(lifetime).getEpochSecond());
        dated.put("jti", UUID.randomUUID().toString());
        return dated;
    }
}
