package nl.weerthuis.authorisation;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Somebody who asks: a line of {@code principals.csv}.
 *
 * @param organisation key of an organisation of the fixture; empty for who has no token
 */
record Principal(String name, String organisation, String role) {

    static final String NO_TOKEN = "no-token";
    static final String FOREIGN_TOKEN = "foreign-token";

    /** Who controls must say why. */
    boolean statesPurpose() {
        return role.equals("auditor") || role.equals("privacy-officer");
    }

    Map<String, Object> claims() {
        var known = Organisation.of(organisation);
        return Map.of(
                "sub", "trial-" + name,
                "org", known.id(),
                "org_kind", known.kind(),
                "region", known.region(),
                "roles", List.of(role),
                "expires_in", 3_000);
    }

    /** @return the organisation's id; nobody's for who has no token */
    UUID organisationId() {
        return organisation.isEmpty()
                ? new UUID(0, 0)
                : Organisation.of(organisation).id();
    }
}
