package nl.weerthuis.local.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.Optional;

/** What a service answered. {@code body} is a missing node when it is no JSON. */
public record Answer(int status, JsonNode body, String text, String etag, String call) {
    private static final int LONGEST = 600;

    static Answer of(HttpResponse<String> response) {
        return new Answer(
                response.statusCode(),
                Api.parse(response.body()),
                response.body(),
                response.headers().firstValue("ETag").orElse(null),
                response.request().method() + " " + response.request().uri());
    }

    public boolean isSuccess() {
        return status / 100 == 2;
    }

    public String field(String name) {
        return body.path(name).asText();
    }

    /** The stable code of a problem. */
    public String code() {
        return body.path("code").asText();
    }

    Optional<String> version() {
        return Optional.ofNullable(etag);
    }

    String describe() {
        var shortened = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        return "%s answered %d %s".formatted(call, status, shortened);
    }
}
