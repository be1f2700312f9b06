package nl.weerthuis.caseflow.introduction;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** One organisation may know who one case is about, for one purpose, until a moment: a lease. */
@Entity
class Introduction {

    @Id
    private UUID id;

    private UUID caseId;
    private UUID organisationId;
    private String purpose;
    private Instant until;
    private LocalDate endedOn;

    Introduction() {}

    Introduction(UUID id, UUID caseId) {
        this.id = id;
        this.caseId = caseId;
    }

    /** Also renews: the last word of allocation counts. */
    void grant(UUID organisationId, String purpose, Instant until) {
        this.organisationId = organisationId;
        this.purpose = purpose;
        this.until = until;
    }

    void end(LocalDate on) {
        endedOn = on;
    }

    IntroductionLine line() {
        return new IntroductionLine(id, purpose().orElse(null), until);
    }

    UUID id() {
        return id;
    }

    UUID caseId() {
        return caseId;
    }

    /** Empty for one that is not known here. */
    Optional<IntroductionPurpose> purpose() {
        return IntroductionPurpose.of(purpose);
    }

    Instant until() {
        return until;
    }
}
