package nl.weerthuis.housing.conflict;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import nl.weerthuis.housing.dwelling.DwellingStatus;
import nl.weerthuis.housing.dwelling.Supply;
import nl.weerthuis.housing.vacancy.Vacancies;
import nl.weerthuis.platform.rows.OnDuty;

/**
 * When a hold ends before anybody decided, the corporation's own word counts: the dwelling is not offered to the next.
 * Harmless on several replicas at once.
 */
@ApplicationScoped
class SettleConflicts {

    private static final int BATCH = 50;

    private final SupplyConflictRepository conflicts;
    private final Supply supply;
    private final Vacancies vacancies;
    private final Conflicts open;

    SettleConflicts(SupplyConflictRepository conflicts, Supply supply, Vacancies vacancies, Conflicts open) {
        this.conflicts = conflicts;
        this.supply = supply;
        this.vacancies = vacancies;
        this.open = open;
    }

    @Scheduled(every = "${weerthuis.deadlines.every:5s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @OnDuty
    @Transactional
    void handle() {
        conflicts.dwellingsOfEndedHolds(BATCH).forEach(this::settle);
        conflicts.flush();
    }

    private void settle(UUID dwellingId) {
        supply.lock(dwellingId).ifPresent(dwelling -> {
            if (open.passOn(dwelling) && dwelling.status() == DwellingStatus.AVAILABLE) {
                vacancies.close(dwelling);
            }
        });
    }
}
