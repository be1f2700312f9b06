package nl.weerthuis.platform.security;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import nl.weerthuis.platform.security.MembershipSnapshot.Membership;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Which organisations take part and whose access ended, whatever an identity provider still says. A change is made in
 * the caller's transaction, counts in this process from its commit on, and in every other within five seconds.
 */
@ApplicationScoped
public class Memberships {

    private static final Logger LOG = Logger.getLogger(Memberships.class);

    private final MembershipStore store;
    private final TransactionSynchronizationRegistry transaction;
    private final Clock clock;
    private final boolean registeredOnly;
    private volatile MembershipSnapshot snapshot = MembershipSnapshot.empty();

    Memberships(
            MembershipStore store,
            TransactionSynchronizationRegistry transaction,
            Clock clock,
            @ConfigProperty(name = "weerthuis.organisations.registered-only") boolean registeredOnly) {
        this.store = store;
        this.transaction = transaction;
        this.clock = clock;
        this.registeredOnly = registeredOnly;
    }

    /** The organisation takes part, as this kind. May be said twice. */
    public void registered(UUID organisation, String kind) {
        requireTransaction();
        store.register(organisation, kind);
        afterCommit(now -> now.registered(organisation, kind));
    }

    /**
     * The roles of this person at this organisation end on that day; without roles, all access does. Of two
     * withdrawals of a role the earlier stands. May be said twice.
     */
    public void withdraw(String subject, UUID organisation, Set<String> roles, LocalDate on) {
        requireTransaction();
        var who = new Membership(subject, organisation);
        var ended = roles.isEmpty() ? Set.of(MembershipSnapshot.EVERY_ROLE) : Set.copyOf(roles);
        store.withdraw(who, ended, on);
        afterCommit(now -> now.withdrawn(who, ended, on));
    }

    /** Nothing of this person's access at this organisation is withdrawn any longer. May be said twice. */
    public void restore(String subject, UUID organisation) {
        requireTransaction();
        var who = new Membership(subject, organisation);
        store.restore(who);
        afterCommit(now -> now.restored(who));
    }

    boolean takesPart(UUID organisation, String kind) {
        return !registeredOnly || snapshot.takesPart(organisation, kind);
    }

    boolean isWithdrawn(String subject, UUID organisation) {
        return snapshot.isWithdrawn(new Membership(subject, organisation), LocalDate.now(clock));
    }

    /** The roles that are left of those that the token names. */
    Set<String> roles(String subject, UUID organisation, Set<String> named) {
        return snapshot.roles(new Membership(subject, organisation), named, LocalDate.now(clock));
    }

    void readAtStart(@Observes StartupEvent event) {
        read();
    }

    @Scheduled(every = "${weerthuis.organisations.refresh}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void refresh() {
        try {
            read();
        } catch (IllegalStateException e) {
            // Without its database the service answers nothing personal; what is known goes on to count.
            LOG.warnf(
                    "Membership will be read again: %s", e.getCause().getClass().getSimpleName());
        }
    }

    private synchronized void read() {
        snapshot = store.read();
    }

    /** What is being read at this moment may be older than the change, so the two wait for each other. */
    private synchronized void change(UnaryOperator<MembershipSnapshot> change) {
        snapshot = change.apply(snapshot);
    }

    private void requireTransaction() {
        if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("Membership changes in the transaction of what it follows from.");
        }
    }

    private void afterCommit(UnaryOperator<MembershipSnapshot> change) {
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    change(change);
                }
            }
        });
    }
}
