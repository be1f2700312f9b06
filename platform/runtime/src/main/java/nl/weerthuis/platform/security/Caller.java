package nl.weerthuis.platform.security;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Who is asking, as the bearer token says (claims {@code sub}, {@code org}, {@code org_kind}, {@code region}, {@code
 * roles}, {@code acr}), without the roles that were withdrawn here.
 */
@RequestScoped
public class Caller {

    private final JsonWebToken token;
    private final SecurityIdentity identity;

    Caller(JsonWebToken token, SecurityIdentity identity) {
        this.token = token;
        this.identity = identity;
    }

    public String subject() {
        return required("sub");
    }

    public UUID organisation() {
        try {
            return UUID.fromString(required("org"));
        } catch (IllegalArgumentException e) {
            throw new UnauthorizedException("Claim org is not a UUID", e);
        }
    }

    public String organisationKind() {
        return required("org_kind");
    }

    /** Code of the region the organisation acts in. */
    public String region() {
        return required("region");
    }

    public Set<String> roles() {
        return identity.getRoles();
    }

    public boolean has(String role) {
        return roles().contains(role);
    }

    /** How sure the identity provider is, or "unknown". */
    public String assurance() {
        String acr = token.getClaim("acr");
        return acr == null ? "unknown" : acr;
    }

    private String required(String name) {
        Object claim = token.getClaim(name);
        if (claim == null || claim.toString().isBlank()) {
            throw new UnauthorizedException("Claim " + name + " is missing");
        }
        return claim.toString();
    }
}
