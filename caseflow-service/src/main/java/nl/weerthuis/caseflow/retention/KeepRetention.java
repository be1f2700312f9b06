package nl.weerthuis.caseflow.retention;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.caseflow.retention.DueRecordRepository.Place;
import nl.weerthuis.platform.rows.Duty;
import org.jboss.logging.Logger;

/**
 * Every night: what its term has passed goes, one record per transaction. Several processes may do it at once, each record
 * is in the hands of one. What somebody keeps by a legal hold stays; what fails is left for the next night and counted.
 */
@ApplicationScoped
class KeepRetention {

    private static final Logger LOG = Logger.getLogger(KeepRetention.class);
    private static final int AT_A_TIME = 200;
    private static final int MOST_ROUNDS = 5_000;
    private static final UUID FIRST = new UUID(0, 0);

    private final RetentionRuleRepository rules;
    private final DueRecordRepository records;
    private final RemoveRecord removeRecord;
    private final Duty duty;
    private final Clock clock;

    KeepRetention(
            RetentionRuleRepository rules,
            DueRecordRepository records,
            RemoveRecord removeRecord,
            Duty duty,
            Clock clock) {
        this.rules = rules;
        this.records = records;
        this.removeRecord = removeRecord;
        this.duty = duty;
        this.clock = clock;
    }

    @Scheduled(
            cron = "{weerthuis.retention.cron:0 40 2 * * ?}",
            timeZone = "Europe/Amsterdam",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void handle() {
        var today = LocalDate.now(clock);
        // On duty: of all organisations.
        duty.run(() -> {
            for (var region : inTransaction(records::regions)) {
                for (var rule : inTransaction(() -> rules.valid(region, today))) {
                    if (rule.action() != RetentionAction.KEEP) {
                        keep(rule, new Place(rule.recordKind(), region, rule.begunBy(today), today));
                    }
                }
            }
        });
    }

    private void keep(RetentionRule rule, Place place) {
        int handled = 0;
        int failed = 0;
        var last = FIRST;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            var from = last;
            List<UUID> due = inTransaction(() -> records.after(place, from, AT_A_TIME));
            if (due.isEmpty()) {
                break;
            }
            for (var id : due) {
                var outcome = tryTo(rule, place, id);
                handled += outcome > 0 ? 1 : 0;
                failed += outcome < 0 ? 1 : 0;
            }
            last = due.get(due.size() - 1);
        }
        report(rule, place, handled, failed);
    }

    /** @return 1 if it was removed, 0 if another process has it, -1 if it failed */
    private int tryTo(RetentionRule rule, Place place, UUID id) {
        try {
            return inTransaction(() -> removeRecord.handle(rule.action(), place, id)) ? 1 : 0;
        } catch (RuntimeException trouble) {
            // One that cannot go must not keep all others.
            LOG.errorf(trouble, "%s %s could not be removed after its term", place.kind(), id);
            return -1;
        }
    }

    private void report(RetentionRule rule, Place place, int handled, int failed) {
        inTransaction(() -> {
            records.report(place, rule.action(), handled, failed, clock.instant());
            return null;
        });
    }

    private static <T> T inTransaction(java.util.concurrent.Callable<T> work) {
        return QuarkusTransaction.requiringNew().call(work);
    }
}
