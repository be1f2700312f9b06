package nl.weerthuis.caseflow.support;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.platform.event.Envelope;
import nl.weerthuis.platform.event.EventConsumer;

@ApplicationScoped
class KeyDateConsumer implements EventConsumer {

    /** The fields of case-contracted and case-key-date-planned that are needed here. */
    record KeysPlanned(UUID caseId, LocalDate plannedKeyDate) {}

    private static final Set<String> PLANS =
            Set.of("nl.weerthuis.case-contracted.v1", "nl.weerthuis.case-key-date-planned.v1");

    private final FollowKeys followKeys;

    KeyDateConsumer(FollowKeys followKeys) {
        this.followKeys = followKeys;
    }

    @Override
    public Set<String> channels() {
        return Set.of("allocation-case");
    }

    @Override
    public void on(Envelope event) {
        if (PLANS.contains(event.type())) {
            var fact = event.as(KeysPlanned.class);
            followKeys.handle(fact.caseId(), fact.plannedKeyDate());
        }
    }
}
