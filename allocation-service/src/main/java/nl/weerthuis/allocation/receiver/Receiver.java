package nl.weerthuis.allocation.receiver;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import nl.weerthuis.allocation.casefile.KnownCase;
import nl.weerthuis.allocation.event.CaseEvent;

/** One organisation that takes over what one case needs, and may meet the person meanwhile: a lease. */
@Entity
class Receiver {

    @Id
    private UUID id;

    private UUID caseId;
    private UUID organisationId;

    @Enumerated(EnumType.STRING)
    private ReceivingPurpose purpose;

    private LocalDate until;
    private LocalDate endedOn;

    protected Receiver() {}

    Receiver(UUID caseId, UUID organisationId, ReceivingPurpose purpose) {
        this.id = UUID.randomUUID();
        this.caseId = caseId;
        this.organisationId = organisationId;
        this.purpose = purpose;
    }

    boolean is(ReceivingPurpose why, UUID organisation) {
        return purpose == why && organisationId.equals(organisation);
    }

    ReceivingPurpose purpose() {
        return purpose;
    }

    UUID organisationId() {
        return organisationId;
    }

    boolean lastsUntil(LocalDate day) {
        return until != null && !until.isBefore(day);
    }

    CaseEvent grant(KnownCase person, LocalDate lasts) {
        until = lasts;
        return new CaseEvent.IntroductionGranted(
                caseId, person.protectionLevel(), id, organisationId, purpose.name(), lasts);
    }

    CaseEvent end(KnownCase person, LocalDate on) {
        endedOn = on;
        return new CaseEvent.IntroductionEnded(caseId, person.protectionLevel(), id, on);
    }
}
