package nl.weerthuis.platform.security;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Goes on in the name of who asked, when the request is long over: the same rows, the same log. Rights that were
 * withdrawn in the meantime are gone.
 */
@ApplicationScoped
public class OnBehalf {

    private final Memberships memberships;
    private final FreshRequest request;

    OnBehalf(Memberships memberships, FreshRequest request) {
        this.memberships = memberships;
        this.request = request;
    }

    /** Whether who asked may still do so. */
    public boolean stands(Mandate mandate) {
        return memberships.takesPart(mandate.organisation(), mandate.organisationKind())
                && !memberships.isWithdrawn(mandate.subject(), mandate.organisation())
                && !rolesLeft(mandate).isEmpty();
    }

    /**
     * Not within a transaction: its connection carries another name.
     *
     * @throws IllegalStateException if the mandate does not stand any more
     */
    public <T> T call(Mandate mandate, Supplier<T> work) {
        if (!stands(mandate)) {
            throw new IllegalStateException("The access of who asked was withdrawn.");
        }
        return request.call(identity(mandate), work);
    }

    private Set<String> rolesLeft(Mandate mandate) {
        return memberships.roles(mandate.subject(), mandate.organisation(), mandate.roles());
    }

    private SecurityIdentity identity(Mandate mandate) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new Claims(Map.of(
                        "sub", mandate.subject(),
                        "org", mandate.organisation().toString(),
                        "org_kind", mandate.organisationKind(),
                        "region", mandate.region(),
                        "acr", mandate.assurance())))
                .addRoles(rolesLeft(mandate))
                .build();
    }

    /** What a token said, without the token. */
    private record Claims(Map<String, Object> all) implements JsonWebToken {

        @Override
        public String getName() {
            return all.get("sub").toString();
        }

        @Override
        public Set<String> getClaimNames() {
            return all.keySet();
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> T getClaim(String name) {
            return (T) all.get(name);
        }
    }
}
