package nl.weerthuis.housing.pledge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import nl.weerthuis.housing.access.HousingAccess;
import nl.weerthuis.housing.target.Targets;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

/** A corporation says how much it will give for one of its targets. */
@ApplicationScoped
class PledgeSupply {

    private final SupplyPledgeRepository pledges;
    private final Targets targets;
    private final HousingAccess access;
    private final Clock clock;

    PledgeSupply(SupplyPledgeRepository pledges, Targets targets, HousingAccess access, Clock clock) {
        this.pledges = pledges;
        this.targets = targets;
        this.access = access;
        this.clock = clock;
    }

    record Command(UUID targetId, int number) {}

    @Transactional
    SupplyPledgeView handle(Command command) {
        access.corporation();
        var target = targets.require(command.targetId());
        var pledge = new SupplyPledge(target.account(), command.number(), LocalDate.now(clock));
        pledges.persistAndFlush(pledge);
        return pledge.view();
    }

    /** The latest first. */
    @Transactional
    Page<SupplyPledgeView> list(UUID targetId, Paging paging) {
        targets.require(targetId);
        return pledges.page(access.targets().and("targetId = :target", "target", targetId), paging)
                .map(SupplyPledge::view);
    }
}
