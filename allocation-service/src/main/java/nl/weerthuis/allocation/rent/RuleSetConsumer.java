package nl.weerthuis.allocation.rent;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.platform.event.Envelope;
import nl.weerthuis.platform.event.EventConsumer;

/** Keeps the rules that housing publishes. A set never changes, so the first word about it is the last. */
@ApplicationScoped
class RuleSetConsumer implements EventConsumer {

    private final RuleSetRepository sets;

    RuleSetConsumer(RuleSetRepository sets) {
        this.sets = sets;
    }

    /** Without region it holds for all. */
    record RentRulesSet(
            UUID ruleSetId,
            String region,
            String edition,
            LocalDate validFrom,
            Map<String, Long> figures,
            List<String> temporaryGrounds) {}

    @Override
    public Set<String> channels() {
        return Set.of("housing");
    }

    @Override
    public void on(Envelope event) {
        if (event.type().equals("nl.weerthuis.rent-rules-set.v1")) {
            var fact = event.as(RentRulesSet.class);
            if (sets.findByIdOptional(fact.ruleSetId()).isEmpty()) {
                sets.persist(new RuleSet(fact));
            }
        }
    }
}
