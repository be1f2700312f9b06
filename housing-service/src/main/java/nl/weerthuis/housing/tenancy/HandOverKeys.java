package nl.weerthuis.housing.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import nl.weerthuis.housing.access.HousingAccess;
import nl.weerthuis.housing.vacancy.LetDwelling;
import nl.weerthuis.platform.event.Outbox;
import nl.weerthuis.platform.problem.Problem;

/** The keys change hands: from this day somebody lives there, and it counts. */
@ApplicationScoped
class HandOverKeys {

    private final TenancyRepository tenancies;
    private final HousingAccess access;
    private final LetDwelling letDwelling;
    private final Outbox outbox;
    private final Clock clock;

    HandOverKeys(
            TenancyRepository tenancies, HousingAccess access, LetDwelling letDwelling, Outbox outbox, Clock clock) {
        this.tenancies = tenancies;
        this.access = access;
        this.letDwelling = letDwelling;
        this.outbox = outbox;
        this.clock = clock;
    }

    record Command(UUID tenancyId, LocalDate keyDate) {}

    @Transactional
    Tenancy handle(Command command) {
        access.corporation();
        var dwelling = tenancies
                .dwellingOf(command.tenancyId(), access.holds())
                .orElseThrow(() -> Problem.unknown("tenancy", command.tenancyId()));
        letDwelling.lock(dwelling);
        var tenancy = tenancies.lock(command.tenancyId());
        var today = LocalDate.now(clock);
        LikelyKeys.require(command.keyDate(), tenancy.sheet().terms().startOn(), today);
        outbox.append(tenancy.handOverKeys(command.keyDate(), today));
        letDwelling.handle(dwelling);
        tenancies.flush();
        return tenancy;
    }
}
