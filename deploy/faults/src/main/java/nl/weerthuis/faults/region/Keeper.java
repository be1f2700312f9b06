package nl.weerthuis.faults.region;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.weerthuis.infrastructure.InfrastructureException;
import nl.weerthuis.local.process.Part;
import nl.weerthuis.local.process.Region;
import nl.weerthuis.local.process.StateFile;
import nl.weerthuis.local.terminal.Console;
import nl.weerthuis.local.terminal.Halt;

/** Kills, freezes and stops processes, and starts again at once what died, unless it was told to let it lie. */
public final class Keeper implements AutoCloseable {
    private static final Duration ANSWER = Duration.ofSeconds(2);
    private static final int OK = 200;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(ANSWER)
            .build();
    private final Region region;
    private final StateFile state;
    private final Console console;
    private final Set<Part> lying = ConcurrentHashMap.newKeySet();
    private volatile boolean ended;

    Keeper(Region region, StateFile state, Console console) {
        this.region = region;
        this.state = state;
        this.console = console;
    }

    void start() {
        for (var part : Part.usual()) {
            var thread = new Thread(() -> keep(part), "keeper-" + part.label());
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void keep(Part part) {
        while (!ended) {
            if (!lying.contains(part) && !isAlive(part)) {
                startAgain(part);
            }
            Pauses.millis(50);
        }
    }

    private void startAgain(Part part) {
        try {
            region.startAlone(part);
        } catch (Halt | InfrastructureException failure) {
            if (!ended) {
                console.warn("%s is tried again: %s".formatted(part.label(), failure.getMessage()));
            }
        }
    }

    /** SIGKILL; it is started again at once. */
    public void kill(Part part) {
        state.read().process(part).flatMap(running -> running.handle()).ifPresent(ProcessHandle::destroyForcibly);
    }

    /** SIGTERM; it is started again at once. */
    public void stop(Part part) {
        state.read().process(part).flatMap(running -> running.handle()).ifPresent(ProcessHandle::destroy);
    }

    /** SIGKILL, and it stays dead until {@link #raise}. */
    public void killForNow(Part part) {
        lying.add(part);
        kill(part);
        awaitDeath(part, Duration.ofSeconds(10));
    }

    public void raise(Part part) {
        lying.remove(part);
    }

    /** SIGSTOP: it holds its connections and locks and does nothing. */
    public void freeze(Part part) {
        signal("-STOP", part);
    }

    public void thaw(Part part) {
        signal("-CONT", part);
    }

    public long pid(Part part) {
        return state.read().process(part).map(running -> running.pid()).orElse(-1L);
    }

    public boolean isAlive(Part part) {
        return state.read().isAlive(part);
    }

    /** Whether the process with this number is gone. */
    public boolean awaitDeath(long pid, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false)) {
            if (System.nanoTime() > end) {
                return false;
            }
            Pauses.millis(10);
        }
        return true;
    }

    private void awaitDeath(Part part, Duration patience) {
        awaitDeath(pid(part), patience);
    }

    /** Whether all of the region is ready within this time. */
    public boolean awaitReady(Duration patience) {
        return awaitReady(Part.usual(), patience);
    }

    public boolean awaitReady(Set<Part> parts, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        for (var part : parts) {
            while (!isReady(part)) {
                if (System.nanoTime() > end) {
                    return false;
                }
                Pauses.millis(50);
            }
        }
        return true;
    }

    public boolean isReady(Part part) {
        if (!isAlive(part)) {
            return false;
        }
        if (!Part.services().contains(part)) {
            return true;
        }
        var request = HttpRequest.newBuilder(URI.create(region.ports().url(part) + "/q/health/ready"))
                .timeout(ANSWER)
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

    private void signal(String signal, Part part) {
        try {
            var kill = new ProcessBuilder(List.of("kill", signal, String.valueOf(pid(part))))
                    .redirectErrorStream(true)
                    .redirectOutput(new File("/dev/null"))
                    .start();
            kill.waitFor();
        } catch (IOException absent) {
            throw new IllegalStateException("kill is not there", absent);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        ended = true;
    }
}
