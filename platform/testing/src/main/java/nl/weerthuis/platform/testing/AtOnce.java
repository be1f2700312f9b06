package nl.weerthuis.platform.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Several callers at the same instant, to see what a race does. */
public final class AtOnce {
    private static final int PATIENCE_SECONDS = 60;

    private AtOnce() {}

    /** Runs the call {@code callers} times at once; results in the order of the callers. The first failure is thrown. */
    public static <T> List<T> run(int callers, Callable<T> call) throws Exception {
        var calls = new ArrayList<Callable<T>>();
        for (int caller = 0; caller < callers; caller++) {
            calls.add(call);
        }
        return run(calls);
    }

    /** Runs different calls at once; results in the order given. */
    public static <T> List<T> run(List<? extends Callable<T>> calls) throws Exception {
        var ready = new CountDownLatch(calls.size());
        var go = new CountDownLatch(1);
        var loader = Thread.currentThread().getContextClassLoader();
        var threads = Executors.newFixedThreadPool(calls.size(), work -> {
            var thread = new Thread(work, "at-once");
            thread.setContextClassLoader(loader);
            thread.setDaemon(true);
            return thread;
        });
        try {
            var results = new ArrayList<Future<T>>();
            for (var call : calls) {
                results.add(threads.submit(() -> {
                    ready.countDown();
                    go.await();
                    return call.call();
                }));
            }
            ready.await();
            go.countDown();
            return collect(results);
        } finally {
            threads.shutdownNow();
        }
    }

    private static <T> List<T> collect(List<Future<T>> futures) throws Exception {
        var results = new ArrayList<T>();
        for (var future : futures) {
            try {
                results.add(future.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
            } catch (ExecutionException failure) {
                if (failure.getCause() instanceof Exception exception) {
                    throw exception;
                }
                throw (Error) failure.getCause();
            }
        }
        return results;
    }
}
