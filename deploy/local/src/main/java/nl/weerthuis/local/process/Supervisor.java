package nl.weerthuis.local.process;

import java.util.EnumMap;
import java.util.Map;
import nl.weerthuis.infrastructure.InfrastructureException;
import nl.weerthuis.local.terminal.Console;
import nl.weerthuis.local.terminal.Halt;

/** Looks whether all processes live. Who starts one again alone is seen through the state file. */
final class Supervisor {
    private static final int LOOKS_BEFORE_ALARM = 10;
    private static final long BETWEEN_RESTARTS = 10_000_000_000L;

    private final RegionFolder folder;
    private final Starter starter;
    private final StateFile state;
    private final Console console;
    private final boolean restart;
    private final Map<Part, Long> dead = new EnumMap<>(Part.class);
    private final Map<Part, Integer> looks = new EnumMap<>(Part.class);
    private final Map<Part, Long> tried = new EnumMap<>(Part.class);
    private volatile boolean ended;

    Supervisor(RegionFolder folder, Starter starter, Console console, boolean restart) {
        this.folder = folder;
        this.starter = starter;
        this.state = new StateFile(folder);
        this.console = console;
        this.restart = restart;
    }

    void start() {
        var thread = new Thread(this::watch, "supervisor");
        thread.setDaemon(true);
        thread.start();
    }

    void end() {
        ended = true;
    }

    private void watch() {
        while (!ended) {
            for (var part : Part.values()) {
                look(part);
            }
            Pause.briefly();
        }
    }

    private void look(Part part) {
        var running = state.read().process(part);
        if (running.isEmpty()) {
            return;
        }
        if (running.get().isAlive()) {
            looks.remove(part);
            if (dead.remove(part) != null) {
                console.say("%s runs again (process %d)"
                        .formatted(part.title(), running.get().pid()));
            }
            return;
        }
        // Not at once: on Ctrl-C the terminal ends the others too, and whoever killed it may start it again himself.
        if (looks.merge(part, 1, Integer::sum) >= LOOKS_BEFORE_ALARM && !ended) {
            report(part, running.get());
        }
    }

    private void report(Part part, Running running) {
        if (dead.put(part, running.pid()) == null) {
            console.warn(
                    "%s (process %d) stopped. %s".formatted(part.title(), running.pid(), LogTail.of(folder.log(part))));
            if (!restart) {
                console.warn("Start it again with: deploy/up --start %s".formatted(part.label()));
            }
        }
        if (restart && System.nanoTime() - tried.getOrDefault(part, Long.MIN_VALUE / 2) > BETWEEN_RESTARTS) {
            tried.put(part, System.nanoTime());
            startAgain(part);
        }
    }

    private void startAgain(Part part) {
        try {
            starter.start(part);
        } catch (Halt | InfrastructureException failure) {
            console.warn(failure.getMessage());
        }
    }
}
