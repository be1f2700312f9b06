package nl.weerthuis.caseflow.client;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import nl.weerthuis.caseflow.casefile.OwnReference;
import nl.weerthuis.platform.rows.Duty;

/**
 * Encrypts providers' references that stand in the clear, some at a time: those of before, and those that a process of
 * before still writes while it is replaced.
 */
@ApplicationScoped
class EncryptReferences {

    private static final int BATCH = 200;
    private static final int MOST_BATCHES = 1_000;

    private final ClientRepository clients;
    private final Clients known;
    private final Duty duty;

    EncryptReferences(ClientRepository clients, Clients known, Duty duty) {
        this.clients = clients;
        this.known = known;
        this.duty = duty;
    }

    @Scheduled(every = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void handle() {
        var more = true;
        for (int batch = 0; more && batch < MOST_BATCHES; batch++) {
            // On duty: of all organisations.
            more = duty.call(() -> QuarkusTransaction.requiringNew().call(this::batch)) == BATCH;
        }
    }

    private int batch() {
        var found = clients.referencesOfBefore(BATCH);
        var keys =
                known.keys(found.stream().map(ClientRepository.OfBefore::client).toList());
        for (var one : found) {
            var index = known.referenceIndex(one.provider(), one.reference());
            clients.encrypt(one.caseId(), OwnReference.of(one.reference(), index, keys.get(one.client())));
        }
        return found.size();
    }
}
