package nl.weerthuis.faults.race;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Many who do something at the same moment. */
final class Crowd implements AutoCloseable {
    private final ExecutorService threads;
    private final int size;

    Crowd(int size) {
        this.size = size;
        this.threads = Executors.newFixedThreadPool(size, deed -> {
            var thread = new Thread(deed, "crowd");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** All begin when all are there. */
    <T> List<T> atOnce(List<Callable<T>> deeds) {
        if (deeds.size() > size) {
            throw new IllegalArgumentException("The crowd is too small: somebody would wait for ever.");
        }
        var start = new CyclicBarrier(deeds.size());
        var doing = deeds.stream()
                .map(deed -> threads.submit(() -> {
                    start.await();
                    return deed.call();
                }))
                .toList();
        var done = new ArrayList<T>();
        try {
            for (var each : doing) {
                done.add(each.get());
            }
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
        return done;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
