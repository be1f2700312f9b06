package nl.weerthuis.local.process;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.BiConsumer;
import nl.weerthuis.local.terminal.Halt;

/** Waits until processes say of themselves that they are ready. */
final class Readiness {
    private static final Duration PATIENCE =
            Duration.ofSeconds(Long.parseLong(System.getenv().getOrDefault("WEERTHUIS_START_SECONDS", "300")));
    private static final Duration ANSWER = Duration.ofSeconds(5);
    private static final int HTTP_OK = 200;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(ANSWER)
            .build();
    private final RegionFolder folder;
    private final PortPlan ports;
    private final StateFile state;

    Readiness(RegionFolder folder, PortPlan ports) {
        this.folder = folder;
        this.ports = ports;
        this.state = new StateFile(folder);
    }

    /** Tells of each when it is ready, with the time it took; declines when one dies or nothing happens for too long. */
    void await(Collection<Part> parts, BiConsumer<Part, Duration> ready) {
        long start = System.nanoTime();
        var waiting = parts.isEmpty() ? EnumSet.noneOf(Part.class) : EnumSet.copyOf(parts);
        waiting.removeIf(part -> !part.answersHttp());
        while (!waiting.isEmpty()) {
            for (var part : Set.copyOf(waiting)) {
                if (isReady(part)) {
                    waiting.remove(part);
                    ready.accept(part, Duration.ofNanos(System.nanoTime() - start));
                } else {
                    requireAlive(part);
                }
            }
            if (System.nanoTime() - start > PATIENCE.toNanos()) {
                throw tooLong(waiting);
            }
            Pause.briefly();
        }
    }

    private boolean isReady(Part part) {
        var request = HttpRequest.newBuilder(URI.create(ports.url(part) + "/q/health/ready"))
                .timeout(ANSWER)
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == HTTP_OK;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Halt(Halt.FAILED, "Interrupted while waiting for %s.".formatted(part.title()), interrupted);
        }
    }

    private void requireAlive(Part part) {
        if (!state.read().isAlive(part)) {
            throw new Halt(
                    Halt.FAILED,
                    "%s stopped while starting. %s".formatted(part.sentence(), LogTail.of(folder.log(part))));
        }
    }

    private Halt tooLong(Set<Part> waiting) {
        var names = waiting.stream().map(Part::label).toList();
        return new Halt(
                Halt.FAILED,
                "%s not ready after %d seconds; on a slow machine give more time with WEERTHUIS_START_SECONDS. %s"
                        .formatted(
                                String.join(", ", names),
                                PATIENCE.toSeconds(),
                                LogTail.of(folder.log(waiting.iterator().next()))));
    }
}
