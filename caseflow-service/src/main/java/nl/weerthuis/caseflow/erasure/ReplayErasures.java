package nl.weerthuis.caseflow.erasure;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.platform.crypto.ErasureLedger;
import nl.weerthuis.platform.crypto.ErasureLedger.Entry;
import nl.weerthuis.platform.crypto.SubjectKeys;
import nl.weerthuis.platform.rows.Duty;
import org.jboss.logging.Logger;

/**
 * At every start, before the service is ready: whoever stands in the ledger of erasures and can be read, because a backup
 * was restored, is erased again. If that fails, the service does not start.
 */
@ApplicationScoped
class ReplayErasures {

    private static final Logger LOG = Logger.getLogger(ReplayErasures.class);
    private static final int AT_A_TIME = 1_000;

    private final ErasureLedger ledger;
    private final SubjectKeys keys;
    private final EraseAgain eraseAgain;
    private final Duty duty;
    private volatile boolean done;

    ReplayErasures(ErasureLedger ledger, SubjectKeys keys, EraseAgain eraseAgain, Duty duty) {
        this.ledger = ledger;
        this.keys = keys;
        this.eraseAgain = eraseAgain;
        this.duty = duty;
    }

    /** Before relay and consumer, which start with the rest. */
    void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
        handle();
    }

    /** @return how many were readable */
    int handle() {
        done = false;
        var entries = new ArrayList<>(ledger.entries());
        var erased = 0;
        for (int from = 0; from < entries.size(); from += AT_A_TIME) {
            erased += replay(entries.subList(from, Math.min(from + AT_A_TIME, entries.size())));
        }
        if (erased > 0) {
            LOG.warnf("%d persons had come back with the database and were erased again", erased);
        }
        done = true;
        return erased;
    }

    boolean isDone() {
        return done;
    }

    private int replay(List<Entry> entries) {
        var subjects = new HashSet<UUID>();
        entries.forEach(entry -> subjects.add(entry.subject()));
        // On duty: nobody asks, the ledger does.
        var readable = duty.call(() -> QuarkusTransaction.requiringNew().call(() -> keys.present(subjects)));
        entries.stream().filter(entry -> readable.contains(entry.subject())).forEach(eraseAgain::handle);
        return readable.size();
    }
}
