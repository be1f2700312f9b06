package nl.weerthuis.allocation.offer;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.weerthuis.allocation.event.ContractForm;

/**
 * What is offered, of which proposal, and until when it can be answered.
 *
 * @param temporary null for a tenancy that has no end
 */
@Embeddable
record Terms(
        UUID proposalId,
        @Enumerated(EnumType.STRING) ContractForm contractForm,
        Instant requestedAt,
        LocalDate answerBy,
        int answerDays,
        Temporary temporary) {

    Terms(UUID proposalId, ContractForm contractForm, Instant requestedAt, LocalDate answerBy, int answerDays) {
        this(proposalId, contractForm, requestedAt, answerBy, answerDays, null);
    }

    LocalDate requestedOn() {
        return answerBy.minusDays(answerDays);
    }

    /** How long an introduction lasts that is granted on this day. */
    LocalDate leaseFrom(LocalDate day) {
        return day.plusDays(answerDays);
    }

    Terms withForm(ContractForm signed) {
        return new Terms(proposalId, signed, requestedAt, answerBy, answerDays, temporary);
    }
}
