package nl.weerthuis.caseflow.bottleneck;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import nl.weerthuis.caseflow.escalation.EscalationTerms;
import nl.weerthuis.platform.event.Outbox;
import nl.weerthuis.platform.rows.Duty;
import org.jboss.logging.Logger;

/** Takes what its level did not answer in time one level up; each by itself, so that what was done stays done. */
@ApplicationScoped
class ClimbByTerm {

    private static final Logger LOG = Logger.getLogger(ClimbByTerm.class);
    // Of each region in one run; the rest comes with the next.
    private static final int MOST = 1_000;

    private final BottleneckRepository bottlenecks;
    private final Register register;
    private final EscalationTerms terms;
    private final Outbox outbox;
    private final Duty duty;

    ClimbByTerm(BottleneckRepository bottlenecks, Register register, EscalationTerms terms, Outbox outbox, Duty duty) {
        this.bottlenecks = bottlenecks;
        this.register = register;
        this.terms = terms;
        this.outbox = outbox;
        this.duty = duty;
    }

    @Scheduled(
            cron = "{weerthuis.escalation.climb:0 5 * * * ?}",
            timeZone = "Europe/Amsterdam",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void handle() {
        // On duty: of all regions.
        duty.call(() -> QuarkusTransaction.requiringNew().call(() -> bottlenecks.unansweredRegions(terms.today())))
                .forEach(this::climb);
    }

    /** Region by region: what a region leaves to people keeps no place in the list of another. */
    private void climb(String region) {
        duty.call(() -> QuarkusTransaction.requiringNew()
                        .call(() -> bottlenecks.unanswered(region, terms.climbing(region), terms.today(), MOST)))
                .forEach(this::once);
    }

    /** One that fails is left for the next run, and the others go on. */
    private void once(UUID id) {
        try {
            duty.run(() -> QuarkusTransaction.requiringNew().run(() -> climb(id)));
        } catch (RuntimeException trouble) {
            LOG.errorf(trouble, "Could not escalate bottleneck %s", id);
        }
    }

    /** Of two replicas at once, or a person who presses just now, the second waits and finds nothing due. */
    private void climb(UUID id) {
        var bottleneck = bottlenecks.requireLocked(id);
        if (bottleneck.isDue(terms.today()) && terms.climbsByItself(bottleneck.region(), bottleneck.level())) {
            var by = register.answerBy(bottleneck.region(), bottleneck.above());
            outbox.append(bottleneck.escalate(terms.today(), by));
        }
    }
}
