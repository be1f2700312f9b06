package nl.weerthuis.housing.target;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.housing.access.HousingAccess;
import nl.weerthuis.housing.ledger.Ledger;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.problem.Violation;

/**
 * Municipalities change their targets together, all of them or none; what one takes over another gives (Huisvestingswet
 * 2014, article 29, second paragraph).
 */
@ApplicationScoped
class ExchangeTargets {

    private static final Comparator<Target> IN_ORDER = Comparator.comparing(Target::municipalityCode)
            .thenComparing(target -> target.corporationId().toString());

    private final TargetRepository targets;
    private final Targets changes;
    private final HousingAccess access;

    ExchangeTargets(TargetRepository targets, Targets changes, HousingAccess access) {
        this.targets = targets;
        this.changes = changes;
        this.access = access;
    }

    /** More for one target, or fewer. */
    record Change(UUID targetId, int by) {}

    record Command(String decision, List<Change> changes) {}

    /** What became of the targets, in the order in which they were named. */
    record Outcome(UUID exchangeId, List<Target> targets) {}

    @Transactional
    Outcome handle(Command command) {
        access.plannedRegion();
        var named = command.changes().stream()
                .map(change -> targets.require(change.targetId(), access.targets()))
                .toList();
        requireEachOnce(command.changes());
        int sum = command.changes().stream().mapToInt(Change::by).sum();
        if (sum != 0) {
            throw Problem.conflict("exchange-not-even", sum);
        }
        requireComparable(named);
        named.stream().sorted(IN_ORDER).forEach(changes::lock);
        var exchange = UUID.randomUUID();
        for (int i = 0; i < named.size(); i++) {
            change(named.get(i), command.changes().get(i).by(), new Ledger.Ground(command.decision(), exchange));
        }
        return new Outcome(exchange, named);
    }

    private void change(Target target, int by, Ledger.Ground ground) {
        if (target.number() == null) {
            throw Problem.conflict("exchange-of-unknown", target.municipalityCode());
        }
        int number = target.number() + by;
        if (number < 0 || number > TargetDraft.LARGEST) {
            throw Problem.conflict("exchange-out-of-range", target.municipalityCode(), number, TargetDraft.LARGEST);
        }
        changes.become(target, number, TargetStatus.ESTABLISHED, ground);
    }

    private static void requireEachOnce(List<Change> changes) {
        if (changes.stream().map(Change::targetId).distinct().count() < changes.size()) {
            throw Problem.invalid(Violation.of("/changes", "named-twice"));
        }
    }

    /** Of several municipalities, in one period and one unit: otherwise a sum says nothing. */
    private static void requireComparable(List<Target> named) {
        if (named.stream().map(Target::municipalityCode).distinct().count() < 2) {
            throw Problem.conflict("exchange-within-municipality");
        }
        if (named.stream()
                        .map(target -> List.of(target.period(), target.unit()))
                        .distinct()
                        .count()
                > 1) {
            throw Problem.conflict("exchange-not-comparable");
        }
    }
}
