package nl.weerthuis.caseflow.escalation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import nl.weerthuis.caseflow.casefile.Cases;
import nl.weerthuis.caseflow.casefile.Deed;
import nl.weerthuis.platform.rows.Duty;
import org.jboss.logging.Logger;

/**
 * Takes to the table what is late for longer than the region lets a case wait, and one level higher what nobody answered
 * in time. One case per transaction: what was done stays done if the job ends in the middle, and the next run goes on.
 */
@ApplicationScoped
class ClimbLadder {

    private static final Logger LOG = Logger.getLogger(ClimbLadder.class);
    // Of each kind in one run; the rest comes with the next.
    private static final int MOST = 1_000;

    private final CaseEscalationRepository repository;
    private final Escalations escalations;
    private final EscalationTerms terms;
    private final Cases cases;
    private final Duty duty;

    ClimbLadder(
            CaseEscalationRepository repository,
            Escalations escalations,
            EscalationTerms terms,
            Cases cases,
            Duty duty) {
        this.repository = repository;
        this.escalations = escalations;
        this.terms = terms;
        this.cases = cases;
        this.duty = duty;
    }

    @Scheduled(
            cron = "{weerthuis.escalation.climb:0 5 * * * ?}",
            timeZone = "Europe/Amsterdam",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void handle() {
        var today = terms.today();
        duty.call(() -> QuarkusTransaction.requiringNew().call(() -> repository.unansweredRegions(today)))
                .forEach(this::climb);
        duty.call(() -> QuarkusTransaction.requiringNew().call(() -> repository.lateRegions(today)))
                .forEach(this::begin);
    }

    /** Region by region: what a region leaves to people keeps no place in the list of another. */
    private void climb(String region) {
        duty.call(() -> QuarkusTransaction.requiringNew()
                        .call(() -> repository.unanswered(region, terms.climbing(region), terms.today(), MOST)))
                .forEach(id -> once(id, () -> climb(id)));
    }

    private void begin(String region) {
        if (!duty.call(() -> QuarkusTransaction.requiringNew().call(() -> terms.climbsByItself(region, Level.CASE)))) {
            return;
        }
        duty.call(() -> QuarkusTransaction.requiringNew()
                        .call(() -> repository.late(region, terms.tooLateBefore(region), terms.today(), MOST)))
                .forEach(step -> once(step.caseId(), () -> begin(region, step)));
    }

    /** On duty: of all organisations. A case that fails is left for the next run, and the others go on. */
    private void once(UUID id, Runnable work) {
        try {
            duty.run(() -> QuarkusTransaction.requiringNew().run(work));
        } catch (RuntimeException trouble) {
            LOG.errorf(trouble, "Could not escalate %s", id);
        }
    }

    private void begin(String region, CaseEscalationRepository.LateStep step) {
        // Of two replicas at once the second waits here, and finds nothing left to do.
        var sheet = cases.hold(step.caseId());
        if (repository.isStillLate(step, region, terms.tooLateBefore(region), terms.today())) {
            var reason = EscalationReason.STEP_OVERDUE;
            escalations.open(sheet, new CaseEscalation.Cause(reason, step.termId(), "SERVICE"), Level.TABLE);
            cases.follow(sheet.id(), Deed.of("case-escalated").with(Level.TABLE + "=" + reason));
        }
    }

    private void climb(UUID id) {
        var found = repository.findById(id);
        var sheet = cases.hold(found.caseId());
        repository.getEntityManager().refresh(found);
        if (found.isDue(terms.today()) && terms.climbsByItself(found.region(), found.level())) {
            var to = found.level().next().iterator().next();
            escalations.climb(sheet, found, to);
            cases.follow(sheet.id(), Deed.of("case-escalated").with(to.name()));
        }
    }
}
