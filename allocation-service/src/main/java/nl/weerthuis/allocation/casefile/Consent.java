package nl.weerthuis.allocation.casefile;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** What a client agreed to share, with whom. */
@Embeddable
public record Consent(String partyKind, String scope, boolean given, LocalDate validUntil) {

    public boolean standsFor(String wanted, LocalDate date) {
        return given && scope.equals(wanted) && (validUntil == null || !validUntil.isBefore(date));
    }

    boolean concerns(Consent other) {
        return partyKind.equals(other.partyKind) && scope.equals(other.scope);
    }
}
