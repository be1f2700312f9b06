package nl.weerthuis.journeys.region;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import nl.weerthuis.local.process.Part;
import nl.weerthuis.local.trial.TrialRegion;

/** One more process of a service of a region, started as the region's own was, beside it. */
final class SecondProcess implements AutoCloseable {

    private static final int HIGHER = 100;

    private final Process process;
    private final String url;

    private SecondProcess(Process process, String url) {
        this.process = process;
        this.url = url;
    }

    static SecondProcess of(TrialRegion region, Part part) throws IOException {
        var own = new ObjectMapper()
                .readTree(region.folder().resolve("state.json").toFile())
                .path("processes")
                .path(part.label());
        var command = new ArrayList<String>();
        own.path("command").forEach(word -> command.add(word.asText()));
        int port = region.port(part) + HIGHER;
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(region.folder()
                        .resolveSibling(part.label() + "-second.log")
                        .toFile());
        own.path("environment")
                .properties()
                .forEach(variable -> builder.environment()
                        .put(variable.getKey(), variable.getValue().asText()));
        builder.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
        var second = new SecondProcess(builder.start(), "http://127.0.0.1:" + port);
        await().atMost(Duration.ofMinutes(8)).ignoreExceptions().until(second::isReady);
        return second;
    }

    String url() {
        return url;
    }

    private boolean isReady() throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(url + "/q/health/ready")).build();
        return HttpClient.newHttpClient()
                        .send(request, HttpResponse.BodyHandlers.discarding())
                        .statusCode()
                == 200;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(1, TimeUnit.MINUTES).join();
    }
}
