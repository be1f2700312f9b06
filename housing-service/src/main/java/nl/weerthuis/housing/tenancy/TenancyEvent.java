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
}
