package nl.weerthuis.caseflow.revision;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import nl.weerthuis.platform.problem.Versions;
import nl.weerthuis.platform.security.Caller;

/** What was done to one version of something that people edit; written once, and nothing of what it says. */
@Entity
class Revision {

    @Id
    private UUID id;

    private UUID revisedId;
    private int ofVersion;
    private String kind;
    private String region;
    private UUID organisationId;
    private String organisationKind;
    private String actor;
    private Instant revisedAt;

    Revision() {}

    Revision(UUID revisedId, int ofVersion, String kind, Caller caller, Instant at) {
        this.id = UUID.randomUUID();
        this.revisedId = revisedId;
        this.ofVersion = ofVersion;
        this.kind = kind;
        this.region = caller.region();
        this.organisationId = caller.organisation();
        this.organisationKind = caller.organisationKind();
        this.actor = caller.subject();
        this.revisedAt = at;
    }

    /** Who did it only their own organisation is told. */
    Versions.Change seenBy(UUID reader) {
        return new Versions.Change(
                revisedAt, kind, null, organisationKind, reader.equals(organisationId) ? actor : null);
    }
}
