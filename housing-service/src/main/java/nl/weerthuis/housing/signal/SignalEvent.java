package nl.weerthuis.housing.signal;

import java.time.LocalDate;
import java.util.UUID;
import nl.weerthuis.housing.event.HousingEvent;
import nl.weerthuis.platform.event.EventType;

/** Facts about what goes wrong in a home. Never how much is owed: two equal amounts would join. */
sealed interface SignalEvent extends HousingEvent {

    UUID offerId();

    @Override
    default UUID subject() {
        return offerId();
    }

    /** Raised, or raised anew with a warning: whoever supports the tenant answers before the day. */
    @EventType("nl.weerthuis.signal-raised.v1")
    record SignalRaised(
            UUID offerId, UUID signalId, SignalKind kind, WarningStep step, LocalDate raisedOn, LocalDate respondBy)
            implements SignalEvent {}
}
