package nl.weerthuis.housing.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.weerthuis.housing.ledger.Ledger;
import nl.weerthuis.housing.pledge.Pledges;
import nl.weerthuis.housing.target.Targets;

/** How a target stands today. */
@ApplicationScoped
class Standings {

    private final Ledger ledger;
    private final Pledges pledges;

    Standings(Ledger ledger, Pledges pledges) {
        this.ledger = ledger;
        this.pledges = pledges;
    }

    TargetReview.Standing of(Targets.Summary target) {
        var id = target.account().targetId();
        var balance = ledger.balance(id);
        return new TargetReview.Standing(
                target.number() == null ? null : balance.due(),
                balance.realised(),
                pledges.latest(List.of(id)).get(id));
    }
}
