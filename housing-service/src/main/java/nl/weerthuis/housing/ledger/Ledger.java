package nl.weerthuis.housing.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.platform.problem.Problem;

/** The doorway to the ledger of supply. Whoever books has asked for {@link #lock} before, in the same transaction. */
@ApplicationScoped
public class Ledger {

    private final LedgerEntryRepository entries;
    private final Clock clock;

    Ledger(LedgerEntryRepository entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    /**
     * By which decision something changes.
     *
     * @param decision may be absent while the number is provisional
     * @param exchangeId what municipalities adjusted together; otherwise absent
     */
    public record Ground(String decision, UUID exchangeId) {}

    private static final Ground NONE = new Ground(null, null);

    public void lock(Contract contract) {
        entries.lock(contract);
    }

    /** Books homes that wait for their target, and what earlier periods left. */
    public void settle(Contract contract) {
        entries.settle(contract, clock.instant());
    }

    public void bookOpening(Account account, int amount) {
        book(account, EntryKind.OPENING, amount, account.first().firstDay(), NONE);
    }

    /** The first number, from the first day of its period on; null is unknown. */
    public void bookTarget(Account account, Integer number) {
        if (number == null) {
            requireOpen(account, account.first());
        } else {
            book(account, EntryKind.TARGET, number, account.first().firstDay(), NONE);
        }
    }

    /** From today on. A number that was unknown is the target; after that it is adjusted. */
    public void bookChange(Account account, Integer before, Integer after, Ground ground) {
        int change = (after == null ? 0 : after) - (before == null ? 0 : before);
        var today = LocalDate.now(clock);
        var first = account.first().firstDay();
        book(
                account,
                before == null ? EntryKind.TARGET : EntryKind.ADJUSTMENT,
                change,
                today.isBefore(first) ? first : today,
                ground);
    }

    public Map<UUID, Balance> balances(Collection<UUID> targets) {
        return targets.isEmpty() ? Map.of() : entries.balances(targets);
    }

    public Balance balance(UUID target) {
        return balances(List.of(target)).getOrDefault(target, Balance.NOTHING);
    }

    /** What was booked as realised in one quarter. */
    public Map<UUID, Integer> realisedIn(Quarter quarter, Collection<UUID> targets) {
        return targets.isEmpty() ? Map.of() : entries.realisedIn(quarter, targets);
    }

    private void book(Account account, EntryKind kind, int amount, LocalDate about, Ground ground) {
        var quarter = requireOpen(account, Quarter.of(about));
        entries.persistAndFlush(new LedgerEntry(
                account,
                kind,
                amount,
                new LedgerEntry.Booking(quarter, about, ground.exchangeId(), ground.decision(), clock.instant())));
    }

    /** Not after the period, and not in a quarter that is put before the parties or signed. */
    private Quarter requireOpen(Account account, Quarter from) {
        int last = account.last().number();
        return entries.openQuarter(account.contract(), new Quarter(Math.min(from.number(), last)), account.last())
                .orElseThrow(
                        () -> Problem.conflict("period-closed", account.last().toString()));
    }
}
