package nl.weerthuis.housing.target;

import java.util.UUID;
import nl.weerthuis.housing.event.HousingEvent;
import nl.weerthuis.platform.event.EventType;

/** Facts about what was agreed for a municipality, a corporation and a period. */
sealed interface TargetEvent extends HousingEvent {

    UUID targetId();

    @Override
    default UUID subject() {
        return targetId();
    }

    @EventType("nl.weerthuis.target-set.v1")
    record TargetSet(
            UUID targetId,
            String municipalityCode,
            UUID corporationId,
            String period,
            TargetGroup targetGroup,
            TargetUnit unit,
            Integer number,
            TargetStatus status,
            Integer openingBalance,
            UUID agreementId)
            implements TargetEvent {}

    @EventType("nl.weerthuis.target-adjusted.v1")
    record TargetAdjusted(UUID targetId, Integer number, TargetStatus status, String decision) implements TargetEvent {}
}
