package nl.weerthuis.platform.security;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Tokens as they come out of the check of their signature, and who calls with them; without a request. */
public final class Callers {

    /** What a token says. */
    record Claims(Map<String, Object> claims) implements JsonWebToken {

        @Override
        public String getName() {
            return String.valueOf(claims.get("sub"));
        }

        @Override
        public Set<String> getClaimNames() {
            return claims.keySet();
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> T getClaim(String name) {
            return (T) claims.get(name);
        }

        Claims with(String name, Object value) {
            var changed = new HashMap<>(claims);
            changed.put(name, value);
            return new Claims(changed);
        }

        Claims without(String name) {
            var changed = new HashMap<>(claims);
            changed.remove(name);
            return new Claims(changed);
        }
    }

    private Callers() {}

    static Claims claims(UUID organisation) {
        return new Claims(Map.of(
                "sub",
                "somebody",
                "org",
                organisation.toString(),
                "org_kind",
                "PROVIDER",
                "region",
                "flevoland",
                "acr",
                "substantial",
                "roles",
                "as the identity has them"));
    }

    static SecurityIdentity identity(Claims token, String... roles) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(token)
                .addRoles(Set.of(roles))
                .addAttribute("route", "kept")
                .build();
    }

    public static SecurityIdentity somebody(String... roles) {
        return identity(claims(new UUID(0, 1)), roles);
    }

    public static SecurityIdentity nobody() {
        return QuarkusSecurityIdentity.builder().setAnonymous(true).build();
    }

    public static Caller caller(UUID organisation, String... roles) {
        var token = claims(organisation);
        return new Caller(token, identity(token, roles));
    }
}
