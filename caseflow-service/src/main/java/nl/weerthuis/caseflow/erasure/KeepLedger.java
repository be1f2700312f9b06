package nl.weerthuis.caseflow.erasure;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.platform.crypto.ErasureLedger;
import nl.weerthuis.platform.crypto.ErasureLedger.Entry;
import nl.weerthuis.platform.rows.Duty;

/**
 * Brings erasures that were committed to the ledger outside the database. It compares what is there, so none is forgotten
 * and none stands in the ledger that was rolled back; each process keeps its own file whole.
 */
@ApplicationScoped
class KeepLedger {

    private final ErasureLedger ledger;
    private final ErasureRepository erasures;
    private final Duty duty;
    private Set<UUID> known;

    KeepLedger(ErasureLedger ledger, ErasureRepository erasures, Duty duty) {
        this.ledger = ledger;
        this.erasures = erasures;
        this.duty = duty;
    }

    @Scheduled(every = "{weerthuis.erasure.sweep:2s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    synchronized void handle() {
        if (!ledger.isKept()) {
            return;
        }
        if (known == null) {
            known = new HashSet<>();
            ledger.entries().forEach(entry -> known.add(entry.subject()));
        }
        // On duty: of all organisations.
        var committed = duty.call(() -> QuarkusTransaction.requiringNew().call(erasures::all));
        var missing = committed.stream()
                .filter(entry -> !known.contains(entry.subject()))
                .toList();
        ledger.append(missing);
        missing.stream().map(Entry::subject).forEach(known::add);
    }
}
