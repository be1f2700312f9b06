package nl.weerthuis.housing.dwelling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;
import nl.weerthuis.housing.access.HousingAccess;
import nl.weerthuis.platform.event.Outbox;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.web.EntityTags;

/** Replaces what a corporation states of one of its dwellings. */
@ApplicationScoped
class ChangeDwelling {

    private final DwellingRepository dwellings;
    private final HousingAccess access;
    private final Outbox outbox;
    private final EntityManager entities;

    ChangeDwelling(DwellingRepository dwellings, HousingAccess access, Outbox outbox, EntityManager entities) {
        this.dwellings = dwellings;
        this.access = access;
        this.outbox = outbox;
        this.entities = entities;
    }

    record Command(UUID dwellingId, String ifMatch, DwellingDraft draft) {}

    @Transactional
    Dwelling handle(Command command) {
        access.corporation();
        var dwelling = dwellings
                .lock(command.dwellingId(), access.dwellings())
                .orElseThrow(() -> Problem.unknown("dwelling", command.dwellingId()));
        EntityTags.require(command.ifMatch(), dwelling.version());
        var faults = command.draft().faults();
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
        outbox.append(dwelling.change(command.draft().details()));
        // The answer carries the new version, which the database gives.
        entities.flush();
        return dwelling;
    }
}
