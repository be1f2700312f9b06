package nl.weerthuis.faults.region;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import nl.weerthuis.infrastructure.Ports;
import nl.weerthuis.local.process.Part;

/** A second process of a service, started as the region's own was but for what is said otherwise. */
public final class Twin implements AutoCloseable {
    private static final int OK = 200;

    private final List<String> command = new ArrayList<>();
    private final Map<String, String> environment;
    private final File log;
    private final int port = Ports.free();
    private final HttpClient http = HttpClient.newHttpClient();
    private Process process;

    private Twin(FaultRegion region, Part part) {
        var running = region.process(part);
        running.command().stream()
                .filter(word -> !word.startsWith("-javaagent:"))
                .forEach(command::add);
        this.environment = new TreeMap<>(running.environment());
        this.environment.put("QUARKUS_HTTP_PORT", String.valueOf(port));
        this.log = region.folder()
                .logs()
                .resolve("twin-%s.log".formatted(part.label()))
                .toFile();
    }

    public static Twin of(FaultRegion region, Part part) {
        return new Twin(region, part);
    }

    /** With an option of the JVM. */
    public Twin with(String option, String value) {
        command.add(1, option + ":" + value);
        return this;
    }

    /** On another database, and without the region's topics. */
    public Twin onDatabase(String name) {
        environment.computeIfPresent("WEERTHUIS_DATABASE_URL", (key, url) -> url.replaceFirst("/[a-z]+$", "/" + name));
        environment.put("WEERTHUIS_TOPICS_PREFIX", name + ".");
        return this;
    }

    public Twin start() {
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .redirectInput(new File("/dev/null"));
        builder.environment().putAll(environment);
        try {
            process = builder.start();
            return this;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public long pid() {
        return process.pid();
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    public boolean awaitEnd(Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** False when it died instead, or took too long. */
    public boolean awaitReady(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (process.isAlive() && System.nanoTime() < end) {
            if (isReady()) {
                return true;
            }
            Pauses.millis(100);
        }
        return false;
    }

    private boolean isReady() {
        var request = HttpRequest.newBuilder(URI.create(url() + "/q/health/ready"))
                .timeout(Duration.ofSeconds(2))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == OK;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroyForcibly();
            awaitEnd(Duration.ofSeconds(10));
        }
    }
}
