package nl.weerthuis.caseflow.tenure;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the provider promises for when it gets difficult: a bed for some days, or a way back. */
@Entity
class ReturnGuarantee {

    @Schema(name = "ReturnGuarantee", description = "Promise for when it gets difficult (Dutch: terugkeergarantie)")
    record View(
            @Schema(description = "A bed for some days (Dutch: time-out)")
            boolean timeOut,

            @Schema(description = "A way back to the facility (Dutch: terugkeer)")
            boolean returnToFacility,

            @Schema(description = "Last day on which it holds (Dutch: geldig tot en met)")
            LocalDate until) {}

    @Id
    private UUID caseId;

    private boolean timeOut;
    private boolean returnToFacility;
    private LocalDate until;

    ReturnGuarantee() {}

    ReturnGuarantee(UUID caseId, View given) {
        this.caseId = caseId;
        promise(given);
    }

    final void promise(View given) {
        timeOut = given.timeOut();
        returnToFacility = given.returnToFacility();
        until = given.until();
    }

    View view() {
        return new View(timeOut, returnToFacility, until);
    }
}
