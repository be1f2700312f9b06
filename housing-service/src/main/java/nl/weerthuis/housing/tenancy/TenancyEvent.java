package nl.weerthuis.housing.tenancy;

import java.time.LocalDate;
import java.util.UUID;
import nl.weerthuis.housing.event.HousingEvent;
import nl.weerthuis.platform.event.EventType;

/** Facts about the tenancy that came of an offer. */
sealed interface TenancyEvent extends HousingEvent {

    UUID offerId();

    @Override
    default UUID subject() {
        return offerId();
    }

    @EventType("nl.weerthuis.tenancy-signed.v1")
    record TenancySigned(
            UUID offerId,
            UUID tenancyId,
            ContractForm contractForm,
            LocalDate plannedKeyDate,
            LocalDate flipReviewOn,
            LocalDate signedOn)
            implements TenancyEvent {}

    @EventType("nl.weerthuis.key-date-planned.v1")
    record KeyDatePlanned(UUID offerId, LocalDate plannedKeyDate) implements TenancyEvent {}

    @EventType("nl.weerthuis.keys-handed-over.v1")
    record KeysHandedOver(UUID offerId, LocalDate keyDate) implements TenancyEvent {}

    @EventType("nl.weerthuis.tenancy-ended.v1")
    record TenancyEnded(UUID offerId, EndCode code, LocalDate endedOn) implements TenancyEvent {}

    /** Reviewed, and not yet. */
    @EventType("nl.weerthuis.flip-postponed.v1")
    record FlipPostponed(UUID offerId, LocalDate flipReviewOn, LocalDate postponedOn) implements TenancyEvent {}

    /** From this day on in the tenant's own name. The same home: it counts once. */
    @EventType("nl.weerthuis.tenancy-flipped.v1")
    record TenancyFlipped(UUID offerId, ContractForm contractForm, LocalDate flippedOn) implements TenancyEvent {}

    /** The keys were handed over on another day than was said. */
    @EventType("nl.weerthuis.key-date-corrected.v1")
    record KeyDateCorrected(UUID offerId, LocalDate keyDate, LocalDate correctedOn) implements TenancyEvent {}

    /** What was said of its end was a mistake. */
    @EventType("nl.weerthuis.tenancy-resumed.v1")
    record TenancyResumed(UUID offerId, LocalDate resumedOn) implements TenancyEvent {}

    /** Somebody was back so soon that there was no home, and somebody said so. */
    @EventType("nl.weerthuis.home-uncounted.v1")
    record HomeUncounted(UUID offerId, LocalDate uncountedOn) implements TenancyEvent {}
}
