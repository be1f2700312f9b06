package nl.weerthuis.local.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.weerthuis.local.process.Part;
import nl.weerthuis.local.terminal.Halt;

/** One user of the demonstration at work. What is not said to be tried must succeed. */
public final class Caller {
    private static final String JSON = "application/json";
    private static final int UNKNOWN = 404;
    private static final int CONFLICT = 409;
    private static final int STALE = 412;
    private static final int PAGE_SIZE = 100;
    private static final int MOST_PAGES = 1000;
    private static final int ATTEMPTS = 10;

    private final Api api;
    private final String user;

    Caller(Api api, String user) {
        this.api = api;
        this.user = user;
    }

    /** As in a sentence. */
    public String name() {
        return Character.toUpperCase(user.charAt(0)) + user.substring(1);
    }

    public JsonNode get(Part part, String path) {
        return succeeded(tryGet(part, path)).body();
    }

    public Answer tryGet(Part part, String path) {
        return api.send(part, user, request(part, path).GET());
    }

    public Answer getCsv(Part part, String path) {
        return succeeded(api.send(
                part, user, request(part, path).setHeader("Accept", "text/csv").GET()));
    }

    /** All items of a list, page after page. */
    public List<JsonNode> all(Part part, String path) {
        var items = new ArrayList<JsonNode>();
        var join = path.contains("?") ? "&" : "?";
        for (int page = 1; page <= MOST_PAGES; page++) {
            var answer = get(part, "%s%spage=%d&pageSize=%d".formatted(path, join, page, PAGE_SIZE));
            var found = answer.isArray() ? answer : answer.path("items");
            found.forEach(items::add);
            if (found.size() < PAGE_SIZE) {
                return items;
            }
        }
        return items;
    }

    /** @param key the same for the same deed, so that a repeated request has one effect */
    public JsonNode post(Part part, String path, Object body, String key) {
        return succeeded(tryPost(part, path, body, key)).body();
    }

    public Answer tryPost(Part part, String path, Object body, String key) {
        return tryPost(part, path, body, key, JSON);
    }

    /** As {@link #post}, again and again while it is unknown or one of these problems: facts are on their way. */
    public JsonNode postWhenReady(Part part, String path, Object body, String key, Set<String> passing) {
        return Await.until("POST %s as %s still answers 404 or one of %s".formatted(path, user, passing), () -> {
            var answer = tryPost(part, path, body, key);
            boolean early =
                    answer.status() == UNKNOWN || answer.status() == CONFLICT && passing.contains(answer.code());
            return early ? Optional.empty() : Optional.of(succeeded(answer).body());
        });
    }

    public JsonNode postFile(Part part, String path, String text, String key, String contentType) {
        return succeeded(tryPost(part, path, text, key, contentType)).body();
    }

    private Answer tryPost(Part part, String path, Object body, String key, String contentType) {
        var request = request(part, path).header("Idempotency-Key", key);
        if (body == null) {
            return api.send(part, user, request.POST(BodyPublishers.noBody()));
        }
        return api.send(
                part, user, request.header("Content-Type", contentType).POST(BodyPublishers.ofString(Api.json(body))));
    }

    /** Replaces what the path names, whatever its version is. */
    public JsonNode put(Part part, String path, String versioned, Object body) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            var version = succeeded(tryGet(part, versioned)).version().orElse("*");
            var answer = api.send(
                    part,
                    user,
                    request(part, path)
                            .header("If-Match", version)
                            .header("Content-Type", JSON)
                            .PUT(BodyPublishers.ofString(Api.json(body))));
            if (answer.status() != STALE) {
                return succeeded(answer).body();
            }
        }
        throw new Halt(Halt.FAILED, "PUT %s met another version %d times.".formatted(path, ATTEMPTS));
    }

    /** Replaces something that has no version. */
    public JsonNode put(Part part, String path, Object body) {
        return succeeded(api.send(
                        part,
                        user,
                        request(part, path).header("Content-Type", JSON).PUT(BodyPublishers.ofString(Api.json(body)))))
                .body();
    }

    public void delete(Part part, String path) {
        succeeded(api.send(part, user, request(part, path).DELETE()));
    }

    private HttpRequest.Builder request(Part part, String path) {
        return HttpRequest.newBuilder(URI.create(api.url(part, "/v1" + path)))
                .header("Accept", JSON)
                .header("Accept-Language", "en");
    }

    private Answer succeeded(Answer answer) {
        if (!answer.isSuccess()) {
            throw new Halt(Halt.FAILED, "%s (as %s).".formatted(answer.describe(), user));
        }
        return answer;
    }
}
