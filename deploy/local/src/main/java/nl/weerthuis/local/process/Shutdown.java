package nl.weerthuis.local.process;

import java.io.File;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.weerthuis.local.terminal.Console;

/** Stops what the state file says was started, and nothing else. */
final class Shutdown {
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final StateFile state;

    Shutdown(RegionFolder folder) {
        this.state = new StateFile(folder);
    }

    /** First those that use the database and the broker, then these two; all that belong together at once. */
    void stopAll() {
        var users = EnumSet.copyOf(Part.services());
        users.add(Part.ISSUER);
        users.add(Part.FHIR);
        stop(users);
        stop(EnumSet.of(Part.POSTGRES, Part.BROKER));
    }

    /** Stops what a launcher that was killed left running. */
    void stopLeftovers(Console console) {
        var now = state.read();
        for (var part : Part.values()) {
            if (now.isAlive(part)) {
                console.say("%s of an earlier start (process %d) still runs: it is stopped first"
                        .formatted(part.title(), now.process(part).get().pid()));
            }
        }
        stopAll();
    }

    private void stop(Collection<Part> parts) {
        var now = state.read();
        var handles = parts.stream()
                .flatMap(part -> now.process(part).stream())
                .flatMap(running -> running.handle().stream())
                .toList();
        parts.forEach(part -> now.process(part).filter(Running::isAlive).ifPresent(running -> askToEnd(part, running)));
        awaitEnd(handles);
        handles.forEach(ProcessHandle::destroyForcibly);
        awaitEnd(handles);
    }

    private static void askToEnd(Part part, Running running) {
        // PostgreSQL waits for its last client after a SIGTERM; SIGINT ends the sessions.
        if (part != Part.POSTGRES || !interrupted(running.pid())) {
            running.handle().ifPresent(ProcessHandle::destroy);
        }
    }

    private static boolean interrupted(long pid) {
        try {
            var kill = new ProcessBuilder(List.of("kill", "-INT", String.valueOf(pid)))
                    .redirectErrorStream(true)
                    .redirectOutput(new File("/dev/null"))
                    .start();
            return kill.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS) && kill.exitValue() == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void awaitEnd(List<ProcessHandle> handles) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (var handle : handles) {
            try {
                handle.onExit().get(Math.max(1, end - System.nanoTime()), TimeUnit.NANOSECONDS);
            } catch (TimeoutException | ExecutionException alive) {
                // Stopped by force after this, or not ours to stop any more.
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
