package nl.weerthuis.allocation.offer;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.allocation.casefile.CaseFiles;
import nl.weerthuis.platform.rows.Duty;
import org.jboss.logging.Logger;

/**
 * After the last day on which a landlord might know somebody, the offer ends as if consent were withdrawn. Several
 * processes may do it at once; each offer in a transaction of its own, so that one in other hands keeps no other waiting.
 */
@ApplicationScoped
class EndWithConsent {

    private static final Logger LOG = Logger.getLogger(EndWithConsent.class);
    private static final int AT_A_TIME = 200;
    private static final int MOST_ROUNDS = 1_000;
    private static final UUID FIRST = new UUID(0, 0);

    private final CaseFiles cases;
    private final OfferRepository offers;
    private final EndOfCase endOfCase;
    private final Duty duty;
    private final Clock clock;

    EndWithConsent(CaseFiles cases, OfferRepository offers, EndOfCase endOfCase, Duty duty, Clock clock) {
        this.cases = cases;
        this.offers = offers;
        this.endOfCase = endOfCase;
        this.duty = duty;
        this.clock = clock;
    }

    @Scheduled(every = "{weerthuis.deadlines.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void handle() {
        var today = LocalDate.now(clock);
        // On duty: of all organisations.
        duty.run(() -> {
            var last = FIRST;
            for (int round = 0; round < MOST_ROUNDS; round++) {
                var from = last;
                List<UUID> lapsed =
                        QuarkusTransaction.requiringNew().call(() -> cases.withLapsedConsent(today, from, AT_A_TIME));
                if (lapsed.isEmpty()) {
                    return;
                }
                offered(lapsed).forEach(this::end);
                last = lapsed.get(lapsed.size() - 1);
            }
        });
    }

    private List<UUID> offered(List<UUID> lapsed) {
        return QuarkusTransaction.requiringNew().call(() -> offers.offeredAmong(lapsed));
    }

    private void end(UUID caseId) {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                // First the lock: what the client said anew in the meantime counts.
                if (offers.openOf(caseId).isPresent()) {
                    cases.find(caseId).ifPresent(endOfCase::consentChanged);
                }
            });
        } catch (RuntimeException trouble) {
            // One that cannot end must not keep the others; the next turn tries again.
            LOG.errorf(trouble, "The offer of a case without consent could not be ended");
        }
    }
}
