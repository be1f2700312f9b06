package nl.weerthuis.housing.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** A home that was booked does not count: a counter-entry in a quarter that is open. Whoever calls has locked the contract. */
@ApplicationScoped
public class TakeBackRealisation {

    private final LedgerEntryRepository entries;
    private final Clock clock;

    TakeBackRealisation(LedgerEntryRepository entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    /**
     * Nothing happens to what was never booked, or taken back before.
     *
     * @throws IllegalStateException if every quarter in which it could be booked is closed: it waits for a target
     */
    public void handle(UUID realisationId) {
        entries.standing(realisationId).ifPresent(entry -> {
            var account = entries.openAccount(entry.contract(), entry.targetId())
                    .orElseThrow(() -> new IllegalStateException("No quarter is open to take a realisation back in"));
            int from = Math.max(
                    account.first().number(), Quarter.of(entry.concernsOn()).number());
            var quarter = entries.openQuarter(
                            account.contract(),
                            new Quarter(Math.min(from, account.last().number())),
                            account.last())
                    .orElseThrow(() -> new IllegalStateException("No quarter is open to take a realisation back in"));
            var booking = new LedgerEntry.Booking(quarter, entry.concernsOn(), null, null, clock.instant());
            entries.persistAndFlush(entry.corrected(account, 0, booking));
        });
    }
}
