package nl.weerthuis.fhir;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.weerthuis.platform.testing.ServiceTestResource;

/** caseflow as it is delivered, in a process of its own, on a database and topics of this run. */
public class RealCaseflow implements QuarkusTestResourceLifecycleManager {

    static final String URL = "weerthuis.fhir.caseflow";

    private static final Path ROOT = Path.of(System.getProperty("weerthuis.root"));
    private static final int LOOKS = 900;
    private static final Map<String, String> IN_A_TEST = Map.of(
            "quarkus.log.console.json.enabled", "false",
            "quarkus.http.host", "127.0.0.1",
            "weerthuis.organisations.registered-only", "false",
            "weerthuis.limits.requests-per-second", "0",
            "weerthuis.limits.searches-per-minute", "0",
            "weerthuis.limits.exports-per-minute", "0");

    private final ServiceTestResource place = new ServiceTestResource();
    private Process process;

    @Override
    public Map<String, String> start() {
        place.init(Map.of(
                "service", "caseflow",
                "streams", "caseflow.v1,caseflow-matching.v1,allocation-case.v1,allocation-region.v1"));
        var config = place.start();
        int port = freePort();
        process = started(config, port);
        var url = "http://127.0.0.1:" + port;
        awaitReady(url);
        var ours = new HashMap<String, String>();
        config.keySet().stream()
                .filter(name -> name.startsWith("mp.jwt."))
                .forEach(name -> ours.put(name, config.get(name)));
        ours.put(URL, url);
        ours.put("quarkus.http.test-port", "0");
        return ours;
    }

    @Override
    public void stop() {
        if (process != null) {
            process.destroy();
            process.onExit().join();
        }
        place.stop();
    }

    private static Process started(Map<String, String> config, int port) {
        var jar = ROOT.resolve("caseflow-service/target/quarkus-app/quarkus-run.jar");
        var words = new ArrayList<String>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m"));
        config.forEach((name, value) -> words.add("-D%s=%s".formatted(name, value)));
        IN_A_TEST.forEach((name, value) -> words.add("-D%s=%s".formatted(name, value)));
        words.add("-Dquarkus.http.port=" + port);
        words.addAll(List.of("-jar", jar.toString()));
        try {
            var folder = Files.createDirectories(ROOT.resolve("caseflow-service/fhir/target"));
            var log = folder.resolve("caseflow.log").toFile();
            return new ProcessBuilder(words)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitReady(String url) {
        var http = HttpClient.newHttpClient();
        var request =
                HttpRequest.newBuilder(URI.create(url + "/q/health/ready")).build();
        for (int look = 0; look < LOOKS && process.isAlive(); look++) {
            try {
                if (http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                pause();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
            pause();
        }
        throw new IllegalStateException("caseflow did not become ready: caseflow-service/fhir/target/caseflow.log");
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
