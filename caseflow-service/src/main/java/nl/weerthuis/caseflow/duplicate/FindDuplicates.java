package nl.weerthuis.caseflow.duplicate;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import nl.weerthuis.caseflow.client.ComparableClients;
import nl.weerthuis.caseflow.client.ComparableClients.Person;
import nl.weerthuis.caseflow.parameter.RegionParameters;
import nl.weerthuis.platform.rows.Duty;

/**
 * Compares every new client with those of the region who may be the same, and hands what looks alike to the table. After
 * the nomination, so that nobody waits for it and no provider can learn from it whom others know.
 */
@ApplicationScoped
class FindDuplicates {

    private static final int BATCH = 50;
    private static final int MOST_BATCHES = 100;

    private final ComparableClients clients;
    private final DuplicateRepository duplicates;
    private final Comparison comparison;
    private final RegionParameters parameters;
    private final Duty duty;
    private final Clock clock;

    FindDuplicates(
            ComparableClients clients,
            DuplicateRepository duplicates,
            Comparison comparison,
            RegionParameters parameters,
            Duty duty,
            Clock clock) {
        this.clients = clients;
        this.duplicates = duplicates;
        this.comparison = comparison;
        this.parameters = parameters;
        this.duty = duty;
        this.clock = clock;
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void handle() {
        var more = true;
        for (int batch = 0; more && batch < MOST_BATCHES; batch++) {
            // On duty: over all organisations of a region.
            more = duty.call(this::batch) == BATCH;
        }
    }

    /** Each step is small and commits, so that it never waits for two others at once; doing one again changes nothing. */
    private int batch() {
        // All can be found before any is compared: of two that come at once the later one finds the other.
        while (call(() -> clients.index(BATCH)) == BATCH) {
            continue;
        }
        var people = call(() -> clients.next(BATCH));
        if (people.isEmpty()) {
            return 0;
        }
        var suspected = call(() -> suspected(people));
        withdraw(people, suspected);
        suspected.forEach((client, alike) -> run(() -> duplicates.add(client, alike, clock.instant())));
        return call(() -> clients.compared(people, clock.instant()));
    }

    /** Who comes again was corrected, and may be suspected by what they are not. */
    private void withdraw(List<Person> people, Map<UUID, Map<UUID, Likeness>> suspected) {
        var ids = people.stream().map(Person::id).toList();
        for (var client : call(() -> duplicates.suspected(ids))) {
            var alike = suspected.getOrDefault(client, Map.of()).keySet();
            run(() -> duplicates.withdraw(client, alike, clock.instant()));
        }
    }

    /** Reads alone. */
    private Map<UUID, Map<UUID, Likeness>> suspected(List<Person> people) {
        var weights = duplicates.weights(today());
        var suspected = new LinkedHashMap<UUID, Map<UUID, Likeness>>();
        for (var person : people) {
            var alike = alike(person, weights);
            if (!alike.isEmpty()) {
                suspected.put(person.id(), alike);
            }
        }
        return suspected;
    }

    private Map<UUID, Likeness> alike(Person person, Map<String, Double> weights) {
        int least = parameters.duplicateScore(person.region(), today());
        var swapped = Comparison.swapped(person.identity().birthDate());
        var alike = new HashMap<UUID, Likeness>();
        for (var other : clients.candidates(person, swapped)) {
            var likeness = comparison.compare(person.identity(), other.identity(), weights);
            if (likeness.score() >= least) {
                alike.put(other.id(), likeness);
            }
        }
        return alike;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static <T> T call(Callable<T> step) {
        return QuarkusTransaction.requiringNew().call(step);
    }

    private static void run(Runnable step) {
        QuarkusTransaction.requiringNew().run(step);
    }
}
