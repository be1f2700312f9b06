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
import nl.weerthuis.platform.problem.Violation;

/** The keys change hands: from this day somebody lives there, and it counts. */
@ApplicationScoped
class HandOverKeys {

    /** A date further before the start than this is a slip of the pen, and would count in the wrong period. */
    private static final int EARLIEST_DAYS_BEFORE_START = 180;

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
        requireLikely(command.keyDate(), tenancy.terms().startOn());
        outbox.append(tenancy.handOverKeys(command.keyDate()));
        letDwelling.handle(dwelling);
        tenancies.flush();
        return tenancy;
    }

    private void requireLikely(LocalDate keyDate, LocalDate startOn) {
        if (keyDate.isAfter(LocalDate.now(clock))) {
            throw Problem.invalid(Violation.of("/keyDate", "key-date-in-the-future"));
        }
        var earliest = startOn.minusDays(EARLIEST_DAYS_BEFORE_START);
        if (keyDate.isBefore(earliest)) {
            throw Problem.invalid(Violation.of("/keyDate", "key-date-too-early", earliest));
        }
    }
}
