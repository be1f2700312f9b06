package nl.weerthuis.housing.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.problem.Violation;

/** A tenancy ends, with the reason; whether the dwelling is on offer again is for the landlord to say. */
@ApplicationScoped
class EndTenancy {

    private final OwnTenancies own;
    private final Tenancies changes;
    private final Clock clock;

    EndTenancy(OwnTenancies own, Tenancies changes, Clock clock) {
        this.own = own;
        this.changes = changes;
        this.clock = clock;
    }

    record Command(UUID tenancyId, EndCode code, LocalDate endedOn) {}

    @Transactional
    Tenancy handle(Command command) {
        var tenancy = own.lock(command.tenancyId()).tenancy();
        var sheet = tenancy.sheet();
        if (sheet.isUnstarted()) {
            if (command.code() != EndCode.NOT_STARTED) {
                throw Problem.conflict("tenancy-never-started");
            }
            changes.endUnstarted(sheet.offerId());
        } else {
            tenancy.requireActive();
            if (command.code() == EndCode.NOT_STARTED) {
                throw Problem.conflict("tenancy-was-started");
            }
            require(!command.endedOn().isAfter(LocalDate.now(clock)), "/endedOn", "end-in-the-future");
            var keys = sheet.course().keyDate();
            require(!command.endedOn().isBefore(keys), "/endedOn", "end-before-keys", keys);
            changes.endActive(tenancy, new Ending(command.code(), command.endedOn()));
        }
        own.flush();
        return tenancy;
    }

    private static void require(boolean holds, String path, String code, Object... args) {
        if (!holds) {
            throw Problem.invalid(Violation.of(path, code, args));
        }
    }
}
