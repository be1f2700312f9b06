package nl.weerthuis.platform.security;

import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** As whom somebody asked, kept so that work can go on in their name after the request ended. */
public record Mandate(
        String subject,
        UUID organisation,
        String organisationKind,
        String region,
        Set<String> roles,
        String assurance) {

    public Mandate {
        roles = Set.copyOf(roles);
    }

    public static Mandate of(Caller caller) {
        return new Mandate(
                caller.subject(),
                caller.organisation(),
                caller.organisationKind(),
                caller.region(),
                caller.roles(),
                caller.assurance());
    }

    /** One text, always the same for the same roles. */
    public String rolesText() {
        return String.join(" ", new TreeSet<>(roles));
    }
}
