package nl.weerthuis.housing.target;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.housing.access.HousingAccess;
import nl.weerthuis.housing.ledger.Account;
import nl.weerthuis.housing.ledger.Contract;
import nl.weerthuis.housing.ledger.Ledger;
import nl.weerthuis.housing.ledger.Quarter;
import nl.weerthuis.platform.event.Outbox;

/** The doorway to targets. */
@ApplicationScoped
public class Targets {

    /** A reference, not a text: it travels with the fact. */
    public static final String DECISION = "[A-Za-z0-9][A-Za-z0-9./-]{0,39}";

    private final TargetRepository targets;
    private final TargetBooks books;
    private final HousingAccess access;
    private final Outbox outbox;
    private final Clock clock;

    Targets(TargetRepository targets, TargetBooks books, HousingAccess access, Outbox outbox, Clock clock) {
        this.targets = targets;
        this.books = books;
        this.access = access;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** A target as others need it; the number is absent while it is unknown. */
    public record Summary(Account account, TargetGroup targetGroup, TargetUnit unit, Integer number) {}

    /** One that the caller may see. */
    public Summary require(UUID id) {
        return summary(targets.require(id, access.targets()));
    }

    /** All that cover a quarter between two parties, in a fixed order. */
    public List<Summary> covering(Contract contract, Quarter quarter) {
        return targets.covering(contract, Period.of(quarter).touched()).stream()
                .map(Targets::summary)
                .toList();
    }

    /** Changes the number of one that the caller may see; what it was stays visible. */
    public Summary adjust(UUID id, int number, String decision) {
        var target = targets.require(id, access.targets());
        lock(target);
        become(target, number, TargetStatus.ESTABLISHED, new Ledger.Ground(decision, null));
        return summary(target);
    }

    /** Whoever waited for another reads what the other made of it. */
    void lock(Target target) {
        books.lock(target);
        targets.refresh(target);
    }

    void become(Target target, Integer number, TargetStatus status, Ledger.Ground ground) {
        var before = target.number();
        var facts = target.adjust(number, status, ground.decision(), LocalDate.now(clock));
        if (!facts.isEmpty()) {
            books.change(target, before, ground);
            outbox.append(facts);
        }
        // The answer carries the new version, which the database gives.
        targets.flush();
    }

    private static Summary summary(Target target) {
        return new Summary(target.account(), target.targetGroup(), target.unit(), target.number());
    }
}
