package nl.weerthuis.authorisation;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import nl.weerthuis.local.process.Part;
import nl.weerthuis.local.trial.TrialRegion;

/** The only way in: HTTP, as anybody comes. Everything that was answered is kept, to be searched afterwards. */
final class Gate {

    private static final int TOO_MANY = 429;
    private static final int ATTEMPTS = 60;

    private final TrialRegion region;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final Map<Principal, String> tokens = new ConcurrentHashMap<>();
    private final Queue<Said> said = new ConcurrentLinkedQueue<>();
    private final Examples examples = new Examples();

    /** @param asked method and address, without the host */
    record Said(String principal, String service, String asked, Reply reply) {}

    Gate(TrialRegion region) {
        this.region = region;
    }

    List<Said> said() {
        return List.copyOf(said);
    }

    Examples examples() {
        return examples;
    }

    Reply send(Principal who, Call call) {
        var headers = call.headers();
        var token = tokenOf(who);
        if (!token.isEmpty()) {
            headers.put("Authorization", "Bearer " + token);
        }
        if (who.statesPurpose()) {
            headers.put("Purpose", "AUDIT");
        }
        var reply = raw(call.operation().service(), call.operation().method(), call.address(), headers, call.body());
        examples.observe(call, reply);
        said.add(new Said(
                who.name(), call.operation().service(), call.operation().method() + " " + call.address(), reply));
        return reply;
    }

    Reply raw(String service, String method, String address, Map<String, String> headers, Object body) {
        return raw(service, method, address, headers, List.of(), body);
    }

    /** As it is, with nothing added. */
    Reply raw(
            String service,
            String method,
            String address,
            Map<String, String> headers,
            List<String> authorisation,
            Object body) {
        var url = region.url(Part.named(service).orElseThrow()) + address;
        for (int attempt = 1; ; attempt++) {
            var request = HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(60));
            headers.forEach(request::header);
            authorisation.forEach(value -> request.header("Authorization", value));
            request.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(text(body)));
            var reply = exchange(request.build());
            if (reply.status() != TOO_MANY || attempt == ATTEMPTS) {
                return reply;
            }
            pause(reply);
        }
    }

    String tokenOf(Principal who) {
        return tokens.computeIfAbsent(who, this::token);
    }

    private String token(Principal who) {
        return switch (who.name()) {
            case Principal.NO_TOKEN -> "";
            case Principal.FOREIGN_TOKEN -> Tokens.ofAnotherIssuer();
            default -> mint(who.claims());
        };
    }

    /** Any token at all, from the issuer of the demonstration. */
    String mint(Map<String, Object> claims) {
        var request = HttpRequest.newBuilder(URI.create(region.url(Part.ISSUER) + "/mint"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(text(claims)))
                .build();
        var reply = exchange(request);
        if (!reply.succeeded()) {
            throw new IllegalStateException("The issuer mints no token: " + reply);
        }
        return reply.json().path("access_token").asText();
    }

    private Reply exchange(HttpRequest request) {
        try {
            var response = http.send(request, BodyHandlers.ofString());
            return new Reply(
                    response.statusCode(), response.headers().map(), response.body() == null ? "" : response.body());
        } catch (IOException failure) {
            throw new UncheckedIOException(request.method() + " " + request.uri(), failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** As it comes, opened: a file is bytes, and its text may be packed. */
    Reply bytes(String service, String method, String address, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(
                        URI.create(region.url(Part.named(service).orElseThrow()) + address))
                .timeout(Duration.ofSeconds(60))
                .method(method, BodyPublishers.noBody());
        headers.forEach(request::header);
        try {
            var response = http.send(request.build(), BodyHandlers.ofByteArray());
            return Downloads.opened(response.statusCode(), response.headers().map(), response.body());
        } catch (IOException failure) {
            throw new UncheckedIOException(address, failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static void pause(Reply reply) {
        try {
            var wait = reply.header("retry-after");
            Thread.sleep(wait.matches("\\d{1,2}") ? Long.parseLong(wait) * 1_000 : 500);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    static String text(Object body) {
        try {
            return body instanceof String text ? text : Trial.JSON.writeValueAsString(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }
}
