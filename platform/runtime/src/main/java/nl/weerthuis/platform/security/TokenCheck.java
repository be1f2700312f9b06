package nl.weerthuis.platform.security;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.platform.environment.Environment;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * A token that is signed well is believed as far as this system knows its organisation, did not withdraw what it says,
 * and holds the login for sure enough.
 */
@ApplicationScoped
class TokenCheck implements SecurityIdentityAugmentor {

    private final Memberships memberships;
    private final Environment environment;
    private final Set<String> accepted;

    TokenCheck(
            Memberships memberships,
            @ConfigProperty(name = Environment.SETTING) Environment environment,
            @ConfigProperty(name = "weerthuis.assurance.accepted") Optional<Set<String>> accepted) {
        this.memberships = memberships;
        this.environment = environment;
        this.accepted = accepted.orElse(Set.of());
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? Uni.createFrom().item(() -> checked(identity, token))
                : Uni.createFrom().item(identity);
    }

    private SecurityIdentity checked(SecurityIdentity identity, JsonWebToken token) {
        requireAccessToken(token);
        requireAssurance(token);
        var subject = claim(token, "sub");
        var organisation = organisation(token);
        if (!memberships.takesPart(organisation, claim(token, "org_kind"))) {
            throw refused("The organisation does not take part as this kind", token);
        }
        if (memberships.isWithdrawn(subject, organisation)) {
            throw refused("The access was withdrawn", token);
        }
        // The framework would take a claim groups for roles, and that is a name many providers use for other things.
        var named = token.containsClaim("roles") ? identity.getRoles() : Set.<String>of();
        return withRoles(identity, memberships.roles(subject, organisation, named));
    }

    /** Providers sign tokens of other kinds with the same key, and some say of which kind they are (Keycloak). */
    private static void requireAccessToken(JsonWebToken token) {
        Object type = token.getClaim("typ");
        if (type != null && !type.toString().equalsIgnoreCase("Bearer")) {
            throw refused("The token is no access token", token);
        }
    }

    /** Outside production a login with one factor will do, unless somebody names what counts. */
    private void requireAssurance(JsonWebToken token) {
        var production = environment == Environment.PRODUCTION;
        if (production && token.containsClaim("demonstration")) {
            throw refused("The token was made for a demonstration", token);
        }
        if ((production || !accepted.isEmpty()) && !accepted.contains(claim(token, "acr"))) {
            throw refused("The login is not sure enough", token);
        }
    }

    /** Of a token that the issuer did sign: the log may say whose it was. */
    private static AuthenticationFailedException refused(String why, JsonWebToken token) {
        return new AuthenticationFailedException(why, Map.of("sub", claim(token, "sub"), "org", claim(token, "org")));
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
