package nl.weerthuis.housing.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import nl.weerthuis.housing.access.HousingAccess;
import nl.weerthuis.platform.problem.Problem;

/** Books the difference between what an entry says and what is right, in a quarter that is open. */
@ApplicationScoped
class CorrectEntry {

    private final LedgerEntryRepository entries;
    private final HousingAccess access;
    private final Clock clock;

    CorrectEntry(LedgerEntryRepository entries, HousingAccess access, Clock clock) {
        this.entries = entries;
        this.access = access;
        this.clock = clock;
    }

    record Command(UUID entryId, int amount, String decision) {}

    @Transactional
    LedgerEntryView handle(Command command) {
        access.plannedRegion();
        var entry = entries.require(command.entryId(), access.targets());
        if (!entry.kind().isCorrectable()) {
            throw Problem.conflict("entry-not-correctable");
        }
        entries.lock(entry.contract());
        var account = entries.openAccount(entry.contract(), entry.targetId())
                .orElseThrow(() -> Problem.conflict("no-open-quarter"));
        int from = Math.max(
                account.first().number(), Quarter.of(entry.concernsOn()).number());
        var quarter = entries.openQuarter(
                        account.contract(),
                        new Quarter(Math.min(from, account.last().number())),
                        account.last())
                .orElseThrow(() -> Problem.conflict("no-open-quarter"));
        var counter = entry.corrected(
                account,
                command.amount(),
                new LedgerEntry.Booking(quarter, entry.concernsOn(), null, command.decision(), clock.instant()));
        // Now, so that one that was corrected already is told as such.
        entries.persistAndFlush(counter);
        return counter.view();
    }
}
