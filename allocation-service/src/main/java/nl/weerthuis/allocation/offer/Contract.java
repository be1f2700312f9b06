package nl.weerthuis.allocation.offer;

import java.time.LocalDate;
import nl.weerthuis.allocation.event.ContractForm;

/** A tenancy as it was signed. The review date is absent unless the contract is to flip. */
public record Contract(ContractForm form, LocalDate plannedKeyDate, LocalDate flipReviewOn, LocalDate signedOn) {}
