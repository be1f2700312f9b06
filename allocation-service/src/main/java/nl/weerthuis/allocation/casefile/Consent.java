package nl.weerthuis.allocation.casefile;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.UUID;

/** What a client agreed to share, with whom. */
@Embeddable
public record Consent(String partyKind, String scope, boolean given, LocalDate validUntil, UUID organisationId) {

    // A key has no holes: this id is of all organisations of a kind.
    private static final UUID ALL = new UUID(0, 0);

    public Consent {
        organisationId = organisationId == null ? ALL : organisationId;
    }

    public Consent(String partyKind, String scope, boolean given, LocalDate validUntil) {
        this(partyKind, scope, given, validUntil, ALL);
    }

    public boolean standsFor(String wanted, LocalDate date) {
        return given && scope.equals(wanted) && (validUntil == null || !validUntil.isBefore(date));
    }

    boolean concerns(Consent other) {
        return partyKind.equals(other.partyKind)
                && scope.equals(other.scope)
                && organisationId.equals(other.organisationId);
    }

    boolean isOfAll() {
        return organisationId.equals(ALL);
    }

    boolean isOf(UUID organisation) {
        return organisationId.equals(organisation);
    }
}
