package nl.weerthuis.housing.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import nl.weerthuis.housing.access.HousingAccess;
import nl.weerthuis.housing.ledger.Balance;
import nl.weerthuis.housing.ledger.Ledger;
import nl.weerthuis.housing.pledge.Pledges;
import nl.weerthuis.housing.target.Period;
import nl.weerthuis.housing.target.TargetGroup;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

/** Targets with what was booked on them: of a region, of a municipality, of a corporation's year. */
@ApplicationScoped
class ShowLedger {

    private final LedgerTargetRepository targets;
    private final Ledger ledger;
    private final Pledges pledges;
    private final HousingAccess access;

    ShowLedger(LedgerTargetRepository targets, Ledger ledger, Pledges pledges, HousingAccess access) {
        this.targets = targets;
        this.ledger = ledger;
        this.pledges = pledges;
        this.access = access;
    }

    /** All but the paging may be null: then of every one. */
    record Query(Period period, String municipalityCode, UUID corporationId, TargetGroup targetGroup, Paging paging) {}

    @Transactional
    Page<LedgerLine> handle(Query query) {
        var periods = query.period() == null ? null : query.period().touched();
        var visible = access.targets()
                .andIfGiven("period in :periods", "periods", periods)
                .andIfGiven("municipalityCode = :municipality", "municipality", query.municipalityCode())
                .andIfGiven("corporationId = :corporation", "corporation", query.corporationId())
                .andIfGiven("targetGroup = :group", "group", query.targetGroup());
        var page = targets.page(visible, query.paging());
        var ids = page.items().stream().map(LedgerTarget::id).toList();
        var balances = ledger.balances(ids);
        var pledged = pledges.latest(ids);
        boolean all = access.seesGroups();
        return page.map(target -> LedgerLine.of(
                target,
                balances.getOrDefault(target.id(), Balance.NOTHING),
                pledged.get(target.id()),
                all || target.targetGroup() == TargetGroup.ALL));
    }
}
