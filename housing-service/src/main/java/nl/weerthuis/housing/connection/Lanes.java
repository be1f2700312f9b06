package nl.weerthuis.housing.connection;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.Dependent;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/** Work with corporations' own systems, each on a thread of its own: one that is slow or down delays only itself. */
@Dependent
public class Lanes {

    private static final int AT_ONCE = 16;

    private final Semaphore free = new Semaphore(AT_ONCE);
    private final ClassLoader loader = Thread.currentThread().getContextClassLoader();
    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE, work -> {
        var thread = new Thread(work, "vera-connection");
        thread.setDaemon(true);
        thread.setContextClassLoader(loader);
        return thread;
    });

    /** @param begin at most so many turns, begun; when it fails, none was */
    public <T> void fill(IntFunction<List<T>> begin, Consumer<T> work) {
        var room = free.drainPermits();
        var begun = List.<T>of();
        try {
            begun = room == 0 ? begun : begin.apply(room);
        } finally {
            // When nothing could be begun, the next time there is room again.
            free.release(room - begun.size());
        }
        begun.forEach(turn -> threads.execute(() -> take(turn, work)));
    }

    private <T> void take(T turn, Consumer<T> work) {
        try {
            work.accept(turn);
        } finally {
            free.release();
        }
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
