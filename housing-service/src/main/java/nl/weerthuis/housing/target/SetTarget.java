package nl.weerthuis.housing.target;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import nl.weerthuis.housing.access.HousingAccess;
import nl.weerthuis.housing.organisation.Organisations;
import nl.weerthuis.platform.event.Outbox;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.problem.Violation;

/** Records what was agreed, or that nobody knows the number yet. */
@ApplicationScoped
class SetTarget {

    private final TargetRepository targets;
    private final Organisations organisations;
    private final TargetBooks books;
    private final HousingAccess access;
    private final Outbox outbox;

    SetTarget(
            TargetRepository targets,
            Organisations organisations,
            TargetBooks books,
            HousingAccess access,
            Outbox outbox) {
        this.targets = targets;
        this.organisations = organisations;
        this.books = books;
        this.access = access;
        this.outbox = outbox;
    }

    @Transactional
    Target handle(TargetDraft draft) {
        var region = access.plannedRegion();
        var faults = new ArrayList<>(draft.faults());
        if (organisations.isOtherThan("CORPORATION", draft.corporationId())) {
            faults.add(Violation.of("/corporationId", "not-a-corporation"));
        }
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
        access.requirePlannedSoil(draft.normalisedMunicipalityCode());
        var target = new Target(region, draft);
        books.requireAgreement(target);
        books.lock(target);
        // Now, so that a half-year that has a target already is told as such.
        targets.persistAndFlush(target);
        books.open(target);
        outbox.append(target.stated());
        return target;
    }
}
