package nl.weerthuis.housing.target;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import nl.weerthuis.housing.access.HousingAccess;
import nl.weerthuis.housing.ledger.Balance;
import nl.weerthuis.housing.ledger.Ledger;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

/** Targets that the caller may see, with what was realised against them. */
@ApplicationScoped
class FindTargets {

    private final TargetRepository targets;
    private final Ledger ledger;
    private final HousingAccess access;

    FindTargets(TargetRepository targets, Ledger ledger, HousingAccess access) {
        this.targets = targets;
        this.ledger = ledger;
        this.access = access;
    }

    record Query(String period, String municipalityCode, UUID corporationId, TargetGroup targetGroup, Paging paging) {}

    @Transactional
    Page<TargetView> handle(Query query) {
        var visible = access.targets()
                .andIfGiven("period = :period", "period", query.period())
                .andIfGiven("municipalityCode = :municipality", "municipality", query.municipalityCode())
                .andIfGiven("corporationId = :corporation", "corporation", query.corporationId())
                .andIfGiven("targetGroup = :group", "group", query.targetGroup());
        var page = targets.page(visible, query.paging());
        var balances = ledger.balances(page.items().stream().map(Target::id).toList());
        return page.map(target -> view(target, balances.getOrDefault(target.id(), Balance.NOTHING)));
    }

    @Transactional
    Target require(UUID id) {
        return targets.require(id, access.targets());
    }

    @Transactional
    TargetView withLedger(Target target) {
        return view(target, ledger.balance(target.id()));
    }

    private TargetView view(Target target, Balance balance) {
        boolean told = target.targetGroup() == TargetGroup.ALL || access.seesGroups();
        return told ? TargetView.of(target, balance) : TargetView.withheld(target);
    }
}
