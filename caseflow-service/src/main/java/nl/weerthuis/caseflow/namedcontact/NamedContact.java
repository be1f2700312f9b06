package nl.weerthuis.caseflow.namedcontact;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** The one person of a receiving party who may know of a protected case. */
@Entity
class NamedContact {

    @Id
    private UUID id;

    private UUID caseId;
    private UUID organisationId;
    private String subject;
    private Instant namedAt;
    private String namedBy;
    private Instant endedAt;
    private String endedBy;

    NamedContact() {}

    NamedContact(UUID caseId, UUID organisationId, String subject, Instant at, String by) {
        this.id = UUID.randomUUID();
        this.caseId = caseId;
        this.organisationId = organisationId;
        this.subject = subject;
        this.namedAt = at;
        this.namedBy = by;
    }

    void end(Instant at, String by) {
        endedAt = at;
        endedBy = by;
    }

    boolean is(String person) {
        return subject.equals(person);
    }

    NamedContactView view() {
        return new NamedContactView(organisationId, subject, namedAt, namedBy, endedAt, endedBy);
    }
}
