package nl.weerthuis.platform.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import nl.weerthuis.platform.security.Caller;

/**
 * Append-only and chained; in the transaction of the action, so that no look is answered that was not logged. The lines
 * are written when the transaction is about to commit, because the end of a chain is held until it has.
 */
@ApplicationScoped
public class AccessLog {

    private static final String DONE = "OK";

    private final AccessChain chain;
    private final TransactionSynchronizationRegistry transaction;
    private final Caller caller;
    private final RequestTrace trace;
    private final Clock clock;

    AccessLog(
            AccessChain chain,
            TransactionSynchronizationRegistry transaction,
            Caller caller,
            RequestTrace trace,
            Clock clock) {
        this.chain = chain;
        this.transaction = transaction;
        this.caller = caller;
        this.trace = trace;
        this.clock = clock;
    }

    /**
     * Logs what the present caller is about to be shown or has changed.
     *
     * @throws IllegalStateException outside a transaction
     */
    public void record(Access access) {
        if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("An access is logged in the transaction of the action.");
        }
        lines().add(line(access));
    }

    private AccessLine line(Access access) {
        return new AccessLine(
                clock.instant(),
                trace.id(),
                access.activity(),
                caller.subject(),
                caller.organisation(),
                caller.organisationKind(),
                caller.region(),
                String.join(" ", new TreeSet<>(caller.roles())),
                caller.assurance(),
                access.purpose(),
                access.subjectKind(),
                access.subject(),
                String.join(" ", new TreeSet<>(access.fieldClasses())),
                access.protectionLevel(),
                access.breakGlass(),
                DONE);
    }

    /** The lines of this transaction so far. */
    private List<AccessLine> lines() {
        if (transaction.getResource(AccessLog.class) instanceof Lines known) {
            return known.all();
        }
        var fresh = new Lines(new ArrayList<>());
        transaction.putResource(AccessLog.class, fresh);
        // What is registered while others complete comes after them: the last statements of the transaction.
        beforeCompletion(() -> beforeCompletion(() -> chain.append(fresh.all())));
        return fresh.all();
    }

    private void beforeCompletion(Runnable work) {
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                work.run();
            }

            @Override
            public void afterCompletion(int status) {}
        });
    }

    private record Lines(List<AccessLine> all) {}
}
