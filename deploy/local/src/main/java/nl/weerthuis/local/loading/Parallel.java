package nl.weerthuis.local.loading;

import java.util.Collection;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import nl.weerthuis.local.terminal.Halt;

/** A few things at once: enough to keep two cores busy, not so many that the services queue. */
final class Parallel {
    private static final int THREADS = 6;

    private Parallel() {}

    /** Does it for each and returns when all is done; declines with the first thing that went wrong. */
    static <T> void each(Collection<T> items, Consumer<? super T> deed) {
        var threads = Executors.newFixedThreadPool(THREADS);
        try {
            var deeds = items.stream()
                    .map(item -> threads.submit(() -> deed.accept(item)))
                    .toList();
            for (var done : deeds) {
                done.get();
            }
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof RuntimeException sentence
                    ? sentence
                    : new IllegalStateException(failure.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Halt(Halt.FAILED, "Interrupted while loading.", interrupted);
        } finally {
            threads.shutdownNow();
        }
    }
}
