package nl.weerthuis.allocation.offer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.weerthuis.allocation.event.ContractForm;

/** Dates and codes of an offer, for its views. What did not happen is absent. */
record OfferFacts(
        UUID proposalId,
        ContractForm contractForm,
        LocalDate answerBy,
        Instant viewingAt,
        LocalDate answeredOn,
        RefusalCode refusalCode,
        Boolean refusalGrounded,
        LocalDate plannedKeyDate,
        LocalDate keyDate,
        LocalDate closedOn) {}
