package nl.weerthuis.caseflow.event;

import java.time.LocalDate;
import java.util.UUID;
import nl.weerthuis.platform.event.Channel;
import nl.weerthuis.platform.event.Event;
import nl.weerthuis.platform.event.EventType;

/** What stands in the way of clients, as the region knows it: no case, no party by name. */
public sealed interface BottleneckEvent extends Event {

    UUID bottleneckId();

    @Override
    default Channel channel() {
        return new Channel("caseflow");
    }

    @Override
    default UUID subject() {
        return bottleneckId();
    }

    @EventType("nl.weerthuis.bottleneck-raised.v1")
    record BottleneckRaised(
            UUID bottleneckId, String category, String party, String concerns, String level, LocalDate raisedOn)
            implements BottleneckEvent {}

    @EventType("nl.weerthuis.bottleneck-escalated.v1")
    record BottleneckEscalated(UUID bottleneckId, String level, LocalDate escalatedOn) implements BottleneckEvent {}

    @EventType("nl.weerthuis.bottleneck-resolved.v1")
    record BottleneckResolved(UUID bottleneckId, String answer, LocalDate resolvedOn) implements BottleneckEvent {}
}
