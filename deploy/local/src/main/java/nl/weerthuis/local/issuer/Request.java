package nl.weerthuis.local.issuer;

import com.sun.net.httpserver.Headers;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** One request, with what a form or basic authentication says in it. */
final class Request {
    private static final String BASIC = "Basic ";

    private final Headers headers;
    private final String body;

    Request(Headers headers, String body) {
        this.headers = headers;
        this.body = body;
    }

    String body() {
        return body;
    }

    String form(String name) {
        return form().getOrDefault(name, "");
    }

    String clientId() {
        return hasBasic() ? basic()[0] : form("client_id");
    }

    String clientSecret() {
        return hasBasic() ? basic()[1] : form("client_secret");
    }

    private boolean hasBasic() {
        var authorization = headers.getFirst("Authorization");
        return authorization != null && authorization.startsWith(BASIC);
    }

    private String[] basic() {
        var encoded =
                headers.getFirst("Authorization").substring(BASIC.length()).strip();
        var pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8).split(":", 2);
        if (pair.length < 2) {
            throw new IllegalArgumentException("No colon in the credentials");
        }
        return new String[] {decoded(pair[0]), decoded(pair[1])};
    }

    private Map<String, String> form() {
        var fields = new HashMap<String, String>();
        for (var field : body.split("&")) {
            var pair = field.split("=", 2);
            if (pair.length == 2) {
                fields.put(decoded(pair[0]), decoded(pair[1]));
            }
        }
        return fields;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
