package nl.weerthuis.housing.closing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.weerthuis.housing.ledger.Balance;
import nl.weerthuis.housing.ledger.Contract;
import nl.weerthuis.housing.ledger.Ledger;
import nl.weerthuis.housing.ledger.Quarter;
import nl.weerthuis.housing.pledge.Pledges;
import nl.weerthuis.housing.target.Targets;

/** How the targets of a quarter stand. */
@ApplicationScoped
class ClosingLines {

    private final Targets targets;
    private final Ledger ledger;
    private final Pledges pledges;

    ClosingLines(Targets targets, Ledger ledger, Pledges pledges) {
        this.targets = targets;
        this.ledger = ledger;
        this.pledges = pledges;
    }

    List<ClosingLine> at(Contract contract, Quarter quarter) {
        var covering = targets.covering(contract, quarter);
        var ids = covering.stream().map(target -> target.account().targetId()).toList();
        var balances = ledger.balances(ids);
        var inQuarter = ledger.realisedIn(quarter, ids);
        var pledged = pledges.latest(ids);
        return covering.stream()
                .map(target -> {
                    var id = target.account().targetId();
                    return ClosingLine.of(
                            target,
                            balances.getOrDefault(id, Balance.NOTHING),
                            inQuarter.getOrDefault(id, 0),
                            pledged.get(id));
                })
                .toList();
    }
}
