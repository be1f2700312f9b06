package nl.weerthuis.faults.traffic;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import nl.weerthuis.faults.history.History;
import nl.weerthuis.local.api.Api;
import nl.weerthuis.local.demonstration.Calendar;
import nl.weerthuis.local.demonstration.Plan;
import nl.weerthuis.local.process.PortPlan;

/** Ordinary work on a region, from outside: cases are walked one after the other by a few threads, with some errands. */
public final class Traffic implements AutoCloseable {
    private final Plan plan;
    private final Api api;
    private final Sender sender;
    private final SplittableRandom seeds;
    private final String name;
    private final AtomicInteger number = new AtomicInteger();
    private final AtomicReference<Throwable> broken = new AtomicReference<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopped;

    private Traffic(PortPlan ports, History history, String name, long seed) {
        this.plan = Plan.of(Plan.USUAL_SEED, LocalDate.now(Calendar.ZONE));
        this.api = new Api(ports);
        this.sender = new Sender(api, history);
        this.seeds = new SplittableRandom(seed);
        this.name = name;
    }

    /** @param name what the references of its cases begin with: another one for every traffic in a region */
    public static Traffic start(PortPlan ports, History history, String name, long seed, int walkers) {
        var traffic = new Traffic(ports, history, name, seed);
        for (int walker = 1; walker <= walkers; walker++) {
            var random = traffic.seeds.split();
            traffic.begin("walker-" + walker, () -> traffic.walk(random));
        }
        var errands = new Errands(name, traffic.plan, traffic.sender, () -> traffic.stopped);
        traffic.begin("housing", errands::inHousing);
        traffic.begin("allocation", errands::inAllocation);
        return traffic;
    }

    private void begin(String who, Runnable work) {
        var thread = new Thread(() -> work(work), who);
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
    }

    private void walk(SplittableRandom random) {
        while (!stopped) {
            var each = "%s-%d".formatted(name, number.incrementAndGet());
            new CaseWalk(each, plan, api, sender, random.split(), () -> stopped).walk();
        }
    }

    private void work(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failure) {
            broken.compareAndSet(null, failure);
        }
    }

    /** Lets each finish what was asked and answers how many cases were begun. */
    public int stop() {
        stopped = true;
        for (var thread : threads) {
            try {
                thread.join(Duration.ofSeconds(200).toMillis());
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
        }
        if (broken.get() != null) {
            throw new IllegalStateException("The traffic itself broke.", broken.get());
        }
        return number.get();
    }

    @Override
    public void close() {
        stopped = true;
    }
}
