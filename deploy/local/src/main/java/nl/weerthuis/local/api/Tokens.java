package nl.weerthuis.local.api;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.weerthuis.local.issuer.DemoUsers;
import nl.weerthuis.local.process.Part;
import nl.weerthuis.local.terminal.Halt;

/** Tokens of demonstration users, each used for most of its life. */
public final class Tokens {
    private static final long RENEW_SECONDS_BEFORE = 60;

    private final Api api;
    private final DemoUsers users = DemoUsers.load();
    private final Map<String, Token> known = new ConcurrentHashMap<>();

    Tokens(Api api) {
        this.api = api;
    }

    private record Token(String text, long endNanoTime) {}

    public String of(String user) {
        return known.compute(
                        user,
                        (name, token) -> token == null || System.nanoTime() > token.endNanoTime() ? fetch(name) : token)
                .text();
    }

    void forget(String user) {
        known.remove(user);
    }

    private Token fetch(String name) {
        var user = users.find(name)
                .orElseThrow(() ->
                        new Halt(Halt.CANNOT_START, "There is no user \"%s\" in the demonstration.".formatted(name)));
        var form = "grant_type=client_credentials&client_id=%s&client_secret=%s"
                .formatted(encoded(user.user()), encoded(user.secret()));
        var answer = api.send(
                Part.ISSUER,
                null,
                HttpRequest.newBuilder(URI.create(api.url(Part.ISSUER, "/token")))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)));
        if (!answer.isSuccess()) {
            throw new Halt(Halt.FAILED, "The identity provider gives no token: %s".formatted(answer.describe()));
        }
        long seconds = answer.body().path("expires_in").asLong() - RENEW_SECONDS_BEFORE;
        return new Token(
                answer.field("access_token"),
                System.nanoTime() + Duration.ofSeconds(seconds).toNanos());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
