package nl.weerthuis.caseflow.feed;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** That something happened to a case of a provider; what, stands in the case. Placed once, then never changed. */
@Entity
class ProviderChange {

    @Id
    private UUID id;

    private UUID providerId;
    private UUID caseId;
    private String kind;
    private Instant changedAt;
    // Null until it is placed.
    private Long position;

    ProviderChange() {}

    long position() {
        return position;
    }

    ChangeView view() {
        return new ChangeView(id, String.valueOf(position), kind, changedAt, caseId, "/v1/cases/" + caseId);
    }
}
