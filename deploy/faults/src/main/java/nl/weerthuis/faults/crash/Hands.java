package nl.weerthuis.faults.crash;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** A few who make attempts at the same time, but never two on the same service. */
final class Hands {
    private final List<Attempt> left;
    private final Function<Attempt, Death> work;
    private final Set<String> taken = new HashSet<>();
    private final List<Death> deaths = new ArrayList<>();

    private Hands(List<Attempt> attempts, Function<Attempt, Death> work) {
        this.left = new ArrayList<>(attempts);
        this.work = work;
    }

    /** All of them, begun in their order as far as that goes. */
    static List<Death> make(List<Attempt> attempts, int hands, Function<Attempt, Death> work) {
        var all = new Hands(attempts, work);
        var threads = Executors.newFixedThreadPool(hands, hand -> {
            var thread = new Thread(hand, "hand");
            thread.setDaemon(true);
            return thread;
        });
        try {
            var working = new ArrayList<Future<?>>();
            for (int hand = 0; hand < hands; hand++) {
                working.add(threads.submit(all::work));
            }
            for (var each : working) {
                each.get();
            }
            return List.copyOf(all.deaths);
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } finally {
            threads.shutdownNow();
        }
    }

    private void work() {
        for (var next = take(); next.isPresent(); next = take()) {
            var attempt = next.get();
            try {
                add(work.apply(attempt));
            } finally {
                giveBack(attempt);
            }
        }
    }

    private synchronized Optional<Attempt> take() {
        while (!left.isEmpty()) {
            var free = left.stream()
                    .filter(attempt -> !taken.contains(attempt.takes()))
                    .findFirst();
            if (free.isPresent()) {
                left.remove(free.get());
                taken.add(free.get().takes());
                return free;
            }
            await();
        }
        return Optional.empty();
    }

    private void await() {
        try {
            wait();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private synchronized void add(Death death) {
        deaths.add(death);
    }

    private synchronized void giveBack(Attempt attempt) {
        taken.remove(attempt.takes());
        notifyAll();
    }
}
