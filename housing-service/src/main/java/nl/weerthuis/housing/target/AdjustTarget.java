package nl.weerthuis.housing.target;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.weerthuis.housing.access.HousingAccess;
import nl.weerthuis.housing.ledger.Ledger;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.problem.Violation;
import nl.weerthuis.platform.web.EntityTags;

/** Changes a target; what it was stays visible. */
@ApplicationScoped
class AdjustTarget {

    private static final Pattern DECISION = Pattern.compile(Targets.DECISION);

    private final TargetRepository targets;
    private final Targets changes;
    private final HousingAccess access;

    AdjustTarget(TargetRepository targets, Targets changes, HousingAccess access) {
        this.targets = targets;
        this.changes = changes;
        this.access = access;
    }

    record Command(UUID targetId, String ifMatch, Integer number, TargetStatus status, String decision) {}

    @Transactional
    Target handle(Command command) {
        access.plannedRegion();
        var target = targets.require(command.targetId(), access.targets());
        EntityTags.require(command.ifMatch(), target.version());
        var faults = faults(command);
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
        changes.lock(target);
        EntityTags.require(command.ifMatch(), target.version());
        changes.become(target, command.number(), command.status(), new Ledger.Ground(command.decision(), null));
        return target;
    }

    private static List<Violation> faults(Command command) {
        var faults = new ArrayList<>(TargetDraft.numberFaults(command.number(), command.status()));
        if (command.decision() == null && command.status() == TargetStatus.ESTABLISHED) {
            faults.add(Violation.of("/decision", "required"));
        }
        if (command.decision() != null && !DECISION.matcher(command.decision()).matches()) {
            faults.add(Violation.of("/decision", "invalid-decision"));
        }
        return faults;
    }
}
