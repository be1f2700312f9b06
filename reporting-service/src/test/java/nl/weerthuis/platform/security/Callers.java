package nl.weerthuis.platform.security;

import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** A caller as the platform makes them of a token, without a request. */
public final class Callers {

    private record Claims(Map<String, Object> claims) implements JsonWebToken {

        @Override
        public String getName() {
            return claims.get("sub").toString();
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
    }

    private Callers() {}

    public static Caller of(String subject, String kind, UUID organisation, String region, String... roles) {
        var token =
                new Claims(Map.of("sub", subject, "org", organisation.toString(), "org_kind", kind, "region", region));
        var identity = QuarkusSecurityIdentity.builder()
                .setPrincipal(token)
                .addRoles(Set.of(roles))
                .build();
        return new Caller(token, identity);
    }
}
