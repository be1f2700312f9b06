package nl.weerthuis.caseflow.consent;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import nl.weerthuis.caseflow.casefile.Cases;
import nl.weerthuis.caseflow.casefile.Deed;
import nl.weerthuis.caseflow.precondition.PreconditionCode;
import nl.weerthuis.caseflow.precondition.Preconditions;
import nl.weerthuis.platform.event.Outbox;
import nl.weerthuis.platform.rows.Duty;

/**
 * Every night: where the last day passed on which the table might speak of somebody, that precondition is open again.
 * Several processes may do it at once. Reading needs no such job: it asks for the day each time.
 */
@ApplicationScoped
class LapseConsent {

    private static final int MOST_CASES = 100_000;

    private final ConsentRepository consents;
    private final Cases cases;
    private final Preconditions preconditions;
    private final Outbox outbox;
    private final Duty duty;
    private final Clock clock;

    LapseConsent(
            ConsentRepository consents,
            Cases cases,
            Preconditions preconditions,
            Outbox outbox,
            Duty duty,
            Clock clock) {
        this.consents = consents;
        this.cases = cases;
        this.preconditions = preconditions;
        this.outbox = outbox;
        this.duty = duty;
        this.clock = clock;
    }

    @Scheduled(
            cron = "{weerthuis.consent.lapse:0 10 0 * * ?}",
            timeZone = "Europe/Amsterdam",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void handle() {
        var today = LocalDate.now(clock);
        // On duty: of all organisations.
        duty.run(() -> {
            var more = true;
            // One case per transaction, so that it never holds one while it waits for another.
            for (int done = 0; more && done < MOST_CASES; done++) {
                more = QuarkusTransaction.requiringNew().call(() -> lapseNext(today));
            }
        });
    }

    private boolean lapseNext(LocalDate today) {
        var lapsed = consents.lapsedForTheTable(today);
        lapsed.ifPresent(this::lapse);
        return lapsed.isPresent();
    }

    private void lapse(UUID caseId) {
        cases.follow(caseId, Deed.of("consent-lapsed"));
        preconditions.lapse(cases.standing(caseId), PreconditionCode.CONSENT).ifPresent(outbox::append);
    }
}
