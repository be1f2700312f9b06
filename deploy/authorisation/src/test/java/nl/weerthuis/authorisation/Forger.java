package nl.weerthuis.authorisation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;

/**
 * Makes tokens that no service may take, the worst of them with the issuer's own key: signed well, and wrong all the
 * same.
 */
final class Forger {

    private static final long DAY = 86_400;

    private final RsaJsonWebKey own;
    private final RsaJsonWebKey foreign;
    private final String issuer;

    /** How a request carries it: the values of the header, and what is added to the address. */
    record Forgery(List<String> authorisation, String query) {
        static Forgery of(String token) {
            return new Forgery(List.of("Bearer " + token), "");
        }
    }

    Forger(nl.weerthuis.local.trial.TrialRegion region) throws IOException, JoseException {
        var file = region.folder().resolve("keys/issuer/signing-keys.json");
        own = (RsaJsonWebKey)
                new JsonWebKeySet(Files.readString(file)).getJsonWebKeys().get(0);
        foreign = RsaJwkGenerator.generateJwk(2048);
        issuer = region.url(nl.weerthuis.local.process.Part.ISSUER);
    }

    /** Name of the kind, and the token. */
    Map<String, Forgery> all() throws JoseException {
        var all = new LinkedHashMap<String, Forgery>();
        headers(all);
        algorithms(all);
        signatures(all);
        claims(all);
        return all;
    }

    private void headers(Map<String, Forgery> all) throws JoseException {
        var good = signed(claims -> {});
        all.put("no header", new Forgery(List.of(), ""));
        all.put("an empty header", new Forgery(List.of(""), ""));
        all.put("only the word Bearer", new Forgery(List.of("Bearer"), ""));
        all.put("Bearer and blanks", new Forgery(List.of("Bearer    "), ""));
        all.put("no JWT", Forgery.of("abc"));
        all.put("one dot", Forgery.of("abc.def"));
        all.put("only dots", Forgery.of(".."));
        all.put("five parts", Forgery.of(good + ".a.b"));
        all.put("Basic", new Forgery(List.of("Basic b3NjYXI6ZGVtby1vc2Nhcg=="), ""));
        all.put("the token as Basic", new Forgery(List.of("Basic " + good), ""));
        all.put("the token without Bearer", new Forgery(List.of(good), ""));
        all.put("the token as Token", new Forgery(List.of("Token " + good), ""));
        all.put("the token in the query", new Forgery(List.of(), "access_token=" + good));
        all.put("a forged and a good header", new Forgery(List.of("Bearer abc", "Bearer " + good), ""));
        all.put("blanks in the token", Forgery.of(good.substring(0, 30) + " " + good.substring(30)));
        all.put("something after the token", Forgery.of(good + "x"));
        all.put("two tokens", Forgery.of(good + "," + good));
        all.put("letters that are not ASCII", Forgery.of("ééé.ééé.ééé"));
    }

    private void algorithms(Map<String, Forgery> all) throws JoseException {
        var payload = good().toJson();
        for (var none : List.of("none", "None", "nOnE", "NONE")) {
            var unsigned = part("{\"alg\":\"%s\",\"typ\":\"JWT\"}".formatted(none)) + "." + part(payload) + ".";
            all.put("alg " + none, Forgery.of(unsigned));
        }
        all.put(
                "alg none, and a signature",
                Forgery.of(part("{\"alg\":\"none\"}") + "." + part(payload) + "." + last(signed(claims -> {}))));
        all.put("no alg", Forgery.of(part("{\"typ\":\"JWT\"}") + "." + part(payload) + "." + last(signed(c -> {}))));
        all.put("HMAC with the public key", hmac(payload, own.getRsaPublicKey().getEncoded()));
        all.put("HMAC with the published key", hmac(payload, own.toJson().getBytes(StandardCharsets.UTF_8)));
        all.put("HMAC with blanks", hmac(payload, new byte[64]));
        all.put(
                "another alg than the signature's",
                Forgery.of(part("{\"alg\":\"RS512\",\"kid\":\"%s\"}".formatted(own.getKeyId())) + "." + part(payload)
                        + "." + last(signed(claims -> {}))));
    }

    private void signatures(Map<String, Forgery> all) throws JoseException {
        var good = signed(claims -> {});
        var parts = good.split("\\.");
        all.put("no signature", Forgery.of(parts[0] + "." + parts[1] + "."));
        all.put("a cut signature", Forgery.of(good.substring(0, good.length() - 20)));
        all.put(
                "another payload",
                Forgery.of(parts[0] + "." + part(good().toJson().replace("flevoland", "overijssel")) + "." + parts[2]));
        all.put("a foreign key under our name", signedBy(foreign, own.getKeyId(), Map.of()));
        all.put("a foreign key under its own name", signedBy(foreign, "foreign", Map.of()));
        all.put("a key that is a path", signedBy(foreign, "../../../../dev/null", Map.of()));
        all.put("a key that is SQL", signedBy(foreign, "' or 1=1 --", Map.of()));
        all.put(
                "a foreign key in the token",
                signedBy(
                        foreign,
                        "foreign",
                        Map.of("jwk", foreign.toParams(org.jose4j.jwk.JsonWebKey.OutputControlLevel.PUBLIC_ONLY))));
        all.put("keys from elsewhere", signedBy(foreign, "foreign", Map.of("jku", "http://127.0.0.1:1/jwks")));
        all.put("a certificate from elsewhere", signedBy(foreign, "foreign", Map.of("x5u", "http://127.0.0.1:1/x")));
    }

    private void claims(Map<String, Forgery> all) throws JoseException {
        all.put("another issuer", Forgery.of(signed(claims -> claims.setIssuer("https://issuer.example.org"))));
        all.put("no issuer", Forgery.of(signed(claims -> claims.unsetClaim("iss"))));
        all.put("another audience", Forgery.of(signed(claims -> claims.setAudience("elsewhere"))));
        all.put("no audience", Forgery.of(signed(claims -> claims.unsetClaim("aud"))));
        all.put("expired", Forgery.of(signed(claims -> claims.setExpirationTime(in(-3_600)))));
        all.put("expired long ago", Forgery.of(signed(claims -> claims.setExpirationTime(NumericDate.fromSeconds(1)))));
        all.put("no end", Forgery.of(signed(claims -> claims.unsetClaim("exp"))));
        all.put("not yet valid", Forgery.of(signed(claims -> claims.setNotBefore(in(DAY)))));
        all.put("no organisation", Forgery.of(signed(claims -> claims.unsetClaim("org"))));
        all.put("an organisation that is no id", Forgery.of(signed(claims -> claims.setClaim("org", "regio"))));
        all.put("no kind of organisation", Forgery.of(signed(claims -> claims.unsetClaim("org_kind"))));
        all.put("no subject", Forgery.of(signed(claims -> claims.unsetClaim("sub"))));
        all.put("no roles", Forgery.of(signed(claims -> claims.unsetClaim("roles"))));
        all.put("an unknown role", Forgery.of(signed(claims -> claims.setClaim("roles", List.of("superuser")))));
        all.put("a role in capitals", Forgery.of(signed(claims -> claims.setClaim("roles", List.of("OPERATOR")))));
        all.put(
                "all roles in one",
                Forgery.of(signed(claims -> claims.setClaim(
                        "roles", List.of("operator table-coordinator", "operator,table-coordinator", "*")))));
        all.put("20 kilobytes", Forgery.of(signed(claims -> claims.setClaim("more", "x".repeat(20_000)))));
    }

    /** Those that only the register of who takes part can tell from good ones. */
    Map<String, Forgery> ofStrangers() throws JoseException {
        var all = new LinkedHashMap<String, Forgery>();
        all.put("an unknown kind", Forgery.of(signed(claims -> claims.setClaim("org_kind", "EVERYBODY"))));
        all.put("another kind", Forgery.of(signed(claims -> claims.setClaim("org_kind", "PROVIDER"))));
        all.put(
                "an unknown organisation",
                Forgery.of(signed(claims ->
                        claims.setClaim("org", java.util.UUID.randomUUID().toString()))));
        return all;
    }

    private Forgery hmac(String payload, byte[] key) throws JoseException {
        var signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue("HS256");
        signature.setKeyIdHeaderValue(own.getKeyId());
        signature.setKey(new HmacKey(key));
        signature.setPayload(payload);
        return Forgery.of(signature.getCompactSerialization());
    }

    private Forgery signedBy(RsaJsonWebKey key, String name, Map<String, Object> headers) throws JoseException {
        var signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue("RS256");
        signature.setKeyIdHeaderValue(name);
        headers.forEach(signature::setHeader);
        signature.setKey(key.getPrivateKey());
        signature.setPayload(good().toJson());
        return Forgery.of(signature.getCompactSerialization());
    }

    private String signed(Consumer<JwtClaims> change) throws JoseException {
        var claims = good();
        change.accept(claims);
        var signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue("RS256");
        signature.setKeyIdHeaderValue(own.getKeyId());
        signature.setHeader("typ", "JWT");
        signature.setKey(own.getPrivateKey());
        signature.setPayload(claims.toJson());
        return signature.getCompactSerialization();
    }

    /** Of somebody who may much. */
    private JwtClaims good() {
        var claims = new JwtClaims();
        claims.setIssuer(issuer);
        claims.setSubject("trial-forger");
        claims.setAudience("weerthuis");
        claims.setIssuedAtToNow();
        claims.setExpirationTime(in(600));
        claims.setClaim("org", Organisation.of("region").id().toString());
        claims.setClaim("org_kind", "REGION");
        claims.setClaim("region", Organisation.REGION);
        claims.setClaim("roles", List.of("table-coordinator", "operator", "policy-adviser", "auditor"));
        claims.setClaim("acr", "substantial");
        return claims;
    }

    /** The same token as the others, with nothing wrong: shows that the others are declined for what is wrong. */
    String goodToken() throws JoseException {
        return signed(claims -> {});
    }

    private static NumericDate in(long seconds) {
        var moment = NumericDate.now();
        moment.addSeconds(seconds);
        return moment;
    }

    private static String part(String text) {
        return Tokens.base64(text);
    }

    private static String last(String token) {
        return token.substring(token.lastIndexOf('.') + 1);
    }
}
