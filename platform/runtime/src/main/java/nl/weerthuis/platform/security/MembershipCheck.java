package nl.weerthuis.platform.security;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** A token is believed as far as this system knows its organisation and did not withdraw what it says. */
@ApplicationScoped
class MembershipCheck implements SecurityIdentityAugmentor {

    private final Memberships memberships;

    MembershipCheck(Memberships memberships) {
        this.memberships = memberships;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? Uni.createFrom().item(() -> checked(identity, token))
                : Uni.createFrom().item(identity);
    }

    private SecurityIdentity checked(SecurityIdentity identity, JsonWebToken token) {
        var subject = claim(token, "sub");
        var organisation = organisation(token);
        if (!memberships.takesPart(organisation, claim(token, "org_kind"))) {
            throw new AuthenticationFailedException("The organisation does not take part as this kind");
        }
        if (memberships.isWithdrawn(subject, organisation)) {
            throw new AuthenticationFailedException("The access was withdrawn");
        }
        return withRoles(identity, memberships.roles(subject, organisation, identity.getRoles()));
    }

    private static SecurityIdentity withRoles(SecurityIdentity identity, Set<String> roles) {
        return roles.equals(identity.getRoles())
                ? identity
                : QuarkusSecurityIdentity.builder()
                        .setPrincipal(identity.getPrincipal())
                        .addCredentials(identity.getCredentials())
                        .addAttributes(identity.getAttributes())
                        .addRoles(roles)
                        .build();
    }

    private static UUID organisation(JsonWebToken token) {
        try {
            return UUID.fromString(claim(token, "org"));
        } catch (IllegalArgumentException e) {
            throw new AuthenticationFailedException("Claim org is not a UUID", e);
        }
    }

    private static String claim(JsonWebToken token, String name) {
        Object claim = token.getClaim(name);
        if (claim == null || claim.toString().isBlank()) {
            throw new AuthenticationFailedException("Claim " + name + " is missing");
        }
        return claim.toString();
    }
}
