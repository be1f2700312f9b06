package nl.weerthuis.platform.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Gathers what all services know of one person ({@code deploy/access-export}). Services do not call each other, so this is
 * done from outside, in the name of whoever may ask them all.
 */
public final class GatherCommand {

    /** Where each service is, and how it is asked for the thing that it knows somebody by. */
    private static final Map<String, String> PATHS = Map.of(
            "caseflow CLIENT", "/v1/clients/%s/access-export",
            "allocation CASE", "/v1/cases/%s/access-export",
            "reporting CASE", "/v1/cases/%s/access-export",
            "housing OFFER", "/v1/reservations/%s/access-export");

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int OK = 200;
    private static final int INCOMPLETE = 3;
    private static final int MISUSED = 64;

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final Map<String, String> environment;

    private GatherCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    public static void main(String... arguments) throws IOException {
        if (arguments.length != 2) {
            System.err.println("usage: deploy/access-export CLIENT FILE");
            System.exit(MISUSED);
        }
        var command = new GatherCommand(System.getenv());
        System.exit(command.handle(UUID.fromString(arguments[0]), Path.of(arguments[1]), System.out));
    }

    /** @return 0 if nothing is left to ask; what a service does not know is no gap that time closes */
    private int handle(UUID client, Path file, PrintStream out) throws IOException {
        var found = Files.exists(file)
                ? Gathered.of((ObjectNode) json.readTree(Files.readString(file)), client)
                : Gathered.begun(json.createObjectNode(), client);
        for (var wanted = found.next(); wanted.isPresent(); wanted = found.next()) {
            var one = wanted.get();
            var answer = ask(one);
            if (answer.body().isPresent()) {
                found.add(one, (ObjectNode) json.readTree(answer.body().get()));
            } else {
                found.miss(one, answer.status());
            }
            out.printf("%s %s %s: %s%n", one.service(), one.subjectKind(), one.subject(), answer.sentence());
            found.store(file, json);
        }
        found.store(file, json);
        return found.isComplete() ? 0 : INCOMPLETE;
    }

    private Answered ask(Wanted wanted) throws IOException {
        var path = PATHS.get(wanted.service() + " " + wanted.subjectKind());
        if (path == null) {
            return new Answered(0, Optional.empty());
        }
        var request = HttpRequest.newBuilder(URI.create(url(wanted.service()) + path.formatted(wanted.subject())))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token())
                .header("Accept", "application/json")
                .header("Purpose", ExportPurpose.SUBJECT_REQUEST.name())
                .build();
        try {
            var response = http.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answered(
                    response.statusCode(),
                    response.statusCode() == OK ? Optional.of(response.body()) : Optional.empty());
        } catch (IOException away) {
            return new Answered(0, Optional.empty());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Answered(0, Optional.empty());
        }
    }

    private String url(String service) {
        return required("WEERTHUIS_" + service.toUpperCase(java.util.Locale.ROOT) + "_URL");
    }

    /** From a file: a token in the environment or among the arguments is seen by whoever lists processes. */
    private String token() throws IOException {
        return Files.readString(Path.of(required("WEERTHUIS_TOKEN_FILE"))).strip();
    }

    private String required(String name) {
        return Optional.ofNullable(environment.get(name))
                .orElseThrow(() -> new IllegalArgumentException(name + " is not set"));
    }

    private record Answered(int status, Optional<String> body) {
        String sentence() {
            return status == 0 ? "not reached" : "answered " + status;
        }
    }
}
