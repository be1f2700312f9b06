package nl.weerthuis.caseflow.parameter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * The numbers of all regions as they were read last, because every step of a case asks for several. A change counts in
 * this process from its commit on, and in every other within five seconds.
 */
@ApplicationScoped
class ParameterSnapshot {

    /** A number of a region, whatever the date. */
    record Key(String region, String code) {}

    private record Taken(Map<Key, NavigableMap<LocalDate, Long>> numbers, Instant at, long change) {}

    private static final Duration LASTS = Duration.ofSeconds(5);

    private final TransactionSynchronizationRegistry transaction;
    private final Clock clock;
    private final AtomicLong change = new AtomicLong();
    private volatile Taken taken = new Taken(Map.of(), Instant.EPOCH, -1);

    ParameterSnapshot(TransactionSynchronizationRegistry transaction, Clock clock) {
        this.transaction = transaction;
        this.clock = clock;
    }

    /** By the date from which they hold. */
    Map<Key, NavigableMap<LocalDate, Long>> all(Supplier<Map<Key, NavigableMap<LocalDate, Long>>> read) {
        var now = clock.instant();
        var last = taken;
        if (last.change() != change.get()
                || now.isBefore(last.at())
                || now.isAfter(last.at().plus(LASTS))) {
            // Asked before it is read: what changes meanwhile makes this one old.
            long before = change.get();
            last = new Taken(read.get(), now, before);
            taken = last;
        }
        return last.numbers();
    }

    /** What is read before the transaction under way has ended does not count any more afterwards. */
    void changes() {
        change.incrementAndGet();
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                change.incrementAndGet();
            }
        });
    }
}
