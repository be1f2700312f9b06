package nl.weerthuis.caseflow.bottleneck;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import nl.weerthuis.caseflow.escalation.EscalationTerms;
import nl.weerthuis.caseflow.escalation.Level;
import nl.weerthuis.caseflow.parameter.RegionParameters;
import nl.weerthuis.platform.event.Outbox;
import nl.weerthuis.platform.rows.Duty;

/** The register of the region: a case adds to it, and nobody reads from it which cases those are. */
@ApplicationScoped
class Register {

    private final BottleneckRepository bottlenecks;
    private final EscalationTerms terms;
    private final RegionParameters parameters;
    private final Outbox outbox;
    private final Duty duty;
    private final Clock clock;

    Register(
            BottleneckRepository bottlenecks,
            EscalationTerms terms,
            RegionParameters parameters,
            Outbox outbox,
            Duty duty,
            Clock clock) {
        this.bottlenecks = bottlenecks;
        this.terms = terms;
        this.parameters = parameters;
        this.outbox = outbox;
        this.duty = duty;
        this.clock = clock;
    }

    /** The line is the region's: whoever meets it opens or finds it, without a right to the others' cases. */
    BottleneckView add(String region, UUID caseId, Bottleneck.Subject subject) {
        return duty.call(() -> {
            var today = LocalDate.now(clock);
            var isNew = bottlenecks.open(UUID.randomUUID(), region, subject, today, answerBy(region, Level.CASE));
            var id = bottlenecks.openOne(region, subject).id();
            bottlenecks.link(id, caseId, today);
            bottlenecks.getEntityManager().clear();
            var bottleneck = bottlenecks.findById(id);
            if (isNew) {
                outbox.append(bottleneck.raised());
            }
            return view(bottleneck);
        });
    }

    LocalDate answerBy(String region, Level level) {
        return terms.answerBy(region, level);
    }

    BottleneckView view(Bottleneck bottleneck) {
        var today = LocalDate.now(clock);
        return bottleneck.view(today, parameters.bottleneckThreshold(bottleneck.region(), today));
    }
}
