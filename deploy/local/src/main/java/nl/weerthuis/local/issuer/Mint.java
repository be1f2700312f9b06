package nl.weerthuis.local.issuer;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.UUID;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** Makes signed tokens with the claims that the services read. */
final class Mint {
    static final String AUDIENCE = "weerthuis";

    private static final long USUAL_SECONDS = 300;
    private static final String REGION = "flevoland";
    private static final String ASSURANCE = "substantial";

    private final String issuer;
    private final SigningKeys keys;

    Mint(String issuer, SigningKeys keys) {
        this.issuer = issuer;
        this.keys = keys;
    }

    record Token(String text, long seconds) {}

    /** A token that somebody asks for; what is left out gets a usual value, an organisation must be named. */
    record Wish(
            @JsonProperty("sub") String subject,
            @JsonProperty("org") UUID organisation,
            @JsonProperty("org_kind") String organisationKind,
            @JsonProperty("region") String region,
            @JsonProperty("roles") List<String> roles,
            @JsonProperty("acr") String assurance,
            @JsonProperty("aud") String audience,
            @JsonProperty("expires_in") Long seconds) {
        Wish {
            roles = roles == null ? List.of() : List.copyOf(roles);
        }
    }

    Token tokenFor(DemoUser user) {
        return token(new Wish(
                user.user(),
                user.organisation(),
                user.organisationKind(),
                REGION,
                user.roles(),
                ASSURANCE,
                AUDIENCE,
                USUAL_SECONDS));
    }

    Token token(Wish wish) {
        if (wish.organisation() == null || wish.organisationKind() == null) {
            throw new IllegalArgumentException("org and org_kind are needed");
        }
        long seconds = wish.seconds() == null ? USUAL_SECONDS : wish.seconds();
        var claims = new JwtClaims();
        claims.setIssuer(issuer);
        claims.setSubject(wish.subject() == null ? "minted-" + String.join("-", wish.roles()) : wish.subject());
        claims.setAudience(wish.audience() == null ? AUDIENCE : wish.audience());
        claims.setGeneratedJwtId();
        claims.setIssuedAtToNow();
        var expiry = NumericDate.now();
        expiry.addSeconds(seconds);
        claims.setExpirationTime(expiry);
        claims.setStringClaim("org", wish.organisation().toString());
        claims.setStringClaim("org_kind", wish.organisationKind());
        claims.setStringClaim("region", wish.region() == null ? REGION : wish.region());
        claims.setStringListClaim("roles", wish.roles());
        claims.setStringClaim("acr", wish.assurance() == null ? ASSURANCE : wish.assurance());
        // So that no production system takes it for a login, whatever key signed it.
        claims.setClaim("demonstration", true);
        return new Token(signed(claims), seconds);
    }

    private String signed(JwtClaims claims) {
        var key = keys.current();
        var signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setHeader("typ", "JWT");
        signature.setKey(key.getPrivateKey());
        signature.setPayload(claims.toJson());
        try {
            return signature.getCompactSerialization();
        } catch (JoseException failure) {
            throw new IllegalStateException("The signing key %s cannot sign".formatted(key.getKeyId()), failure);
        }
    }
}
