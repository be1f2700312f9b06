package nl.weerthuis.housing.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import nl.weerthuis.housing.access.HousingAccess;
import nl.weerthuis.housing.dwelling.Supply;
import nl.weerthuis.platform.event.Outbox;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.web.EntityTags;

/** The day of the keys moves. */
@ApplicationScoped
class PlanKeyDate {

    private final TenancyRepository tenancies;
    private final HousingAccess access;
    private final Supply supply;
    private final Outbox outbox;

    PlanKeyDate(TenancyRepository tenancies, HousingAccess access, Supply supply, Outbox outbox) {
        this.tenancies = tenancies;
        this.access = access;
        this.supply = supply;
        this.outbox = outbox;
    }

    record Command(UUID tenancyId, String ifMatch, LocalDate plannedKeyDate) {}

    @Transactional
    Tenancy handle(Command command) {
        access.corporation();
        var dwelling = tenancies
                .dwellingOf(command.tenancyId(), access.holds())
                .orElseThrow(() -> Problem.unknown("tenancy", command.tenancyId()));
        supply.lock(dwelling);
        var tenancy = tenancies.lock(command.tenancyId());
        EntityTags.require(command.ifMatch(), tenancy.sheet().version());
        outbox.append(tenancy.planKeyDate(command.plannedKeyDate()));
        // The answer carries the new version, which the database gives.
        tenancies.flush();
        return tenancy;
    }
}
