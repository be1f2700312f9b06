package nl.weerthuis.housing.statement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.weerthuis.housing.access.HousingAccess;
import nl.weerthuis.housing.ledger.Balance;
import nl.weerthuis.housing.ledger.Ledger;
import nl.weerthuis.housing.pledge.Pledges;
import nl.weerthuis.housing.target.Period;

/** Every target of a period that the caller may see, as it stands. */
@ApplicationScoped
class TargetStandings {

    private final LedgerTargetRepository targets;
    private final Ledger ledger;
    private final Pledges pledges;
    private final HousingAccess access;

    TargetStandings(LedgerTargetRepository targets, Ledger ledger, Pledges pledges, HousingAccess access) {
        this.targets = targets;
        this.ledger = ledger;
        this.pledges = pledges;
        this.access = access;
    }

    List<Cells.Standing> in(Period period) {
        var visible = access.targets().and("period in :periods", "periods", period.touched());
        var found = targets.all(visible);
        var ids = found.stream().map(LedgerTarget::id).toList();
        var balances = ledger.balances(ids);
        var pledged = pledges.latest(ids);
        boolean groups = access.seesGroups();
        return found.stream()
                .map(target -> new Cells.Standing(
                        target,
                        balances.getOrDefault(target.id(), Balance.NOTHING),
                        pledged.get(target.id()),
                        Cells.isTold(target, groups)))
                .toList();
    }
}
