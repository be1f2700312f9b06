package nl.weerthuis.housing.target;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.weerthuis.housing.access.HousingAccess;
import nl.weerthuis.platform.event.Outbox;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.problem.Violation;
import nl.weerthuis.platform.web.EntityTags;

/** Changes a target; what it was stays visible. */
@ApplicationScoped
class AdjustTarget {

    /** A reference, not a text: it travels with the fact. */
    private static final Pattern DECISION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9./-]{0,39}");

    private final TargetRepository targets;
    private final HousingAccess access;
    private final Outbox outbox;
    private final Clock clock;

    AdjustTarget(TargetRepository targets, HousingAccess access, Outbox outbox, Clock clock) {
        this.targets = targets;
        this.access = access;
        this.outbox = outbox;
        this.clock = clock;
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
        outbox.append(target.adjust(command.number(), command.status(), command.decision(), LocalDate.now(clock)));
        // The answer carries the new version, which the database gives.
        targets.flush();
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
