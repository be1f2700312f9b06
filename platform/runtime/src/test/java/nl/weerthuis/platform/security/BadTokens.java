package nl.weerthuis.platform.security;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import nl.weerthuis.platform.testing.Tokens;

/** Every way that we know in which a token can be no good, each told by its name and wrong in that one way. */
final class BadTokens {

    /** Takes part, as a PROVIDER. */
    static final UUID ORGANISATION = UUID.fromString("6f1f3a52-5a0e-4f0c-9c5a-0c8b6e6f3d11");

    /** All of whose access was withdrawn. */
    static final String WITHDRAWN = "withdrawn";

    /** Who is no keeper any longer. */
    static final String DEMOTED = "demoted";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HEADER = "{\"alg\":\"RS256\",\"typ\":\"JWT\"}";

    /** One kind: how it is put into a request, and what is answered. */
    record BadToken(String kind, UnaryOperator<RequestSpecification> put, int status) {
        @Override
        public String toString() {
            return kind;
        }
    }

    private final List<BadToken> all = new ArrayList<>();

    static List<BadToken> all() {
        var kinds = new BadTokens();
        kinds.formless();
        kinds.forged();
        kinds.ofAnotherPlaceOrTime();
        kinds.ofNobody();
        kinds.ofNoRight();
        kinds.carriedWrongly();
        return List.copyOf(kinds.all);
    }

    /** With nothing wrong: shows that what is wrong below is the one thing that is named. */
    static String good() {
        return Tokens.signed(HEADER, json(claims()));
    }

    private void formless() {
        request("no header at all", request -> request);
        header("an empty header", "");
        header("the scheme without a token", "Bearer");
        header("the scheme with blanks", "Bearer    ");
        bearer("not a JWT", "not-a-token");
        bearer("only a header and a payload", good().substring(0, good().lastIndexOf('.')));
        bearer("a fourth part", good() + ".x");
        bearer("two tokens in one", good() + "," + good());
        bearer("not base64", "%%%." + good().split("\\.")[1] + ".%%%");
        bearer("a payload that is no JSON", Tokens.signed(HEADER, "sub=somebody"));
        bearer("a payload that is a list", Tokens.signed(HEADER, "[]"));
        bearer("a header that is no JSON", Tokens.signed("alg=RS256", json(claims())));
        bearer("encrypted, with nothing inside", "eyJhbGciOiJSU0EtT0FFUCIsImVuYyI6IkEyNTZHQ00ifQ.AA.AA.AA.AA");
        bearer("fifteen thousand characters of nothing", "x".repeat(15_000));
    }

    private void forged() {
        bearer("algorithm none", token().unsigned());
        bearer("algorithm None, in other letters", none("None"));
        bearer("algorithm none, with a signature", Tokens.signed("{\"alg\":\"none\"}", json(claims())));
        bearer("the public key taken for a secret", token().signedWithPublicKeyAsSecret());
        bearer("an algorithm that nobody knows", Tokens.signed("{\"alg\":\"RS999\"}", json(claims())));
        bearer("no algorithm", Tokens.signed("{\"typ\":\"JWT\"}", json(claims())));
        bearer("a critical extension that is unknown", Tokens.signed(critical(), json(claims())));
        bearer("changed after signing", token().tampered());
        bearer("the signature cut off", good().substring(0, good().length() - 10));
        bearer("an empty signature", good().substring(0, good().lastIndexOf('.') + 1));
        bearer("signed with another key", Tokens.signedByStranger(HEADER, json(claims())));
        bearer("another key, named by its id", Tokens.signedByStranger(keyId(), json(claims())));
        bearer("another key, to be fetched from its owner", Tokens.signedByStranger(keyAddress(), json(claims())));
    }

    private void ofAnotherPlaceOrTime() {
        claim("another issuer", "iss", "https://elsewhere.test");
        claim("no issuer", "iss", null);
        claim("another audience", "aud", "elsewhere");
        claim("an audience that only begins like ours", "aud", "weerthuis2");
        claim("no audience", "aud", null);
        claim("expired", "exp", Instant.now().minusSeconds(60).getEpochSecond());
        claim("no end", "exp", null);
        claim("an end that is a word", "exp", "never");
        claim("not yet valid", "nbf", Instant.now().plusSeconds(3600).getEpochSecond());
        claim("made for a demonstration", "demonstration", true);
        claim("a refresh token", "typ", "Refresh");
        claim("an identity token", "typ", "ID");
        claim("a login with one factor", "acr", "urn:test:low");
        claim("a login that nobody knows how", "acr", null);
    }

    private void ofNobody() {
        claim("no subject", "sub", null);
        claim("a blank subject", "sub", " ");
        claim("no organisation", "org", null);
        claim("an organisation that is no id", "org", "provider-1");
        claim(
                "several organisations",
                "org",
                List.of(ORGANISATION.toString(), UUID.randomUUID().toString()));
        claim(
                "an organisation that does not take part",
                "org",
                UUID.randomUUID().toString());
        claim("no kind of organisation", "org_kind", null);
        claim("a kind that does not fit the organisation", "org_kind", "MUNICIPALITY");
        claim("the region's kind for a provider", "org_kind", "REGION");
        claim("a kind that nobody knows", "org_kind", "KING");
        claim("withdrawn access", "sub", WITHDRAWN);
    }

    private void ofNoRight() {
        forbidden("a withdrawn role", "sub", DEMOTED);
        forbidden("no roles", "roles", null);
        forbidden("an empty list of roles", "roles", List.of());
        forbidden("a role that nobody knows", "roles", List.of("king"));
        forbidden("a role in other letters", "roles", List.of("KEEPER"));
        forbidden("another role", "roles", List.of("visitor"));
        forbidden("several roles in one word", "roles", List.of("visitor keeper"));
        forbidden("roles under another name", "roles", null, "groups", List.of("keeper"));
    }

    private void carriedWrongly() {
        request("in the query", request -> request.queryParam("access_token", good()));
        request("in a cookie", request -> request.cookie("access_token", good()));
        request("in a header of its own", request -> request.header("X-Authorization", "Bearer " + good()));
        header("under another scheme", "Token " + good());
        header(
                "as a password",
                "Basic " + Base64.getEncoder().encodeToString(("user:" + good()).getBytes(StandardCharsets.US_ASCII)));
        header("without a scheme", good());
        request("twice", request -> request.header("Authorization", "Bearer " + good(), "Bearer " + good()));
    }

    private void header(String kind, String value) {
        request(kind, request -> request.header("Authorization", value));
    }

    private void bearer(String kind, String token) {
        header(kind, "Bearer " + token);
    }

    private void request(String kind, UnaryOperator<RequestSpecification> put) {
        all.add(new BadToken(kind, put, 401));
    }

    private void claim(String kind, String name, Object value) {
        bearer(kind, Tokens.signed(HEADER, json(changed(name, value))));
    }

    private void forbidden(String kind, String name, Object value) {
        forbidden(kind, changed(name, value));
    }

    private void forbidden(String kind, String name, Object value, String second, Object other) {
        var claims = changed(name, value);
        claims.put(second, other);
        forbidden(kind, claims);
    }

    private void forbidden(String kind, Map<String, Object> claims) {
        var token = Tokens.signed(HEADER, json(claims));
        all.add(new BadToken(kind, request -> request.header("Authorization", "Bearer " + token), 403));
    }

    private static Map<String, Object> changed(String name, Object value) {
        var claims = claims();
        if (value == null) {
            claims.remove(name);
        } else {
            claims.put(name, value);
        }
        return claims;
    }

    private static Map<String, Object> claims() {
        var claims = new LinkedHashMap<String, Object>();
        claims.put("iss", Tokens.ISSUER);
        claims.put("aud", Tokens.AUDIENCE);
        claims.put("sub", "somebody");
        claims.put("org", ORGANISATION.toString());
        claims.put("org_kind", "PROVIDER");
        claims.put("region", "flevoland");
        claims.put("roles", List.of("keeper"));
        claims.put("acr", "urn:test:substantial");
        claims.put("iat", Instant.now().getEpochSecond());
        claims.put("exp", Instant.now().plusSeconds(1800).getEpochSecond());
        return claims;
    }

    private static Tokens token() {
        return Tokens.of("somebody")
                .organisation(ORGANISATION, "PROVIDER")
                .region("flevoland")
                .roles("keeper");
    }

    private static String none(String algorithm) {
        var header = "{\"alg\":\"%s\"}".formatted(algorithm).getBytes(StandardCharsets.US_ASCII);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(header) + "." + good().split("\\.")[1] + ".";
    }

    private static String critical() {
        return "{\"alg\":\"RS256\",\"crit\":[\"urn:test:unknown\"],\"urn:test:unknown\":true}";
    }

    private static String keyId() {
        return "{\"alg\":\"RS256\",\"kid\":\"../../../../dev/null\"}";
    }

    private static String keyAddress() {
        return "{\"alg\":\"RS256\",\"jku\":\"http://127.0.0.1:9/jwks\",\"x5u\":\"http://127.0.0.1:9/chain\"}";
    }

    private static String json(Map<String, Object> claims) {
        try {
            return JSON.writeValueAsString(claims);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
