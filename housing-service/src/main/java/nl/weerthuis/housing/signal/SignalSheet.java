package nl.weerthuis.housing.signal;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A signal as it stands.
 *
 * @param step the last warning; null before the first
 * @param nextStep null after the last, and once it is closed
 */
record SignalSheet(
        UUID id,
        int version,
        UUID tenancyId,
        UUID offerId,
        UUID corporationId,
        String region,
        Report report,
        SignalState state,
        WarningStep step,
        WarningStep nextStep,
        LocalDate respondBy,
        String answer,
        LocalDate answeredOn,
        SignalOutcome outcome,
        LocalDate closedOn) {

    boolean isOverdue(LocalDate today) {
        return state == SignalState.OPEN && today.isAfter(respondBy);
    }
}
