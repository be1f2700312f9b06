package nl.weerthuis.reporting.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.platform.event.Envelope;
import nl.weerthuis.platform.event.EventConsumer;
import nl.weerthuis.platform.security.Memberships;

/** Whose tokens are believed. */
@ApplicationScoped
class MembershipConsumer implements EventConsumer {

    private final Memberships memberships;

    MembershipConsumer(Memberships memberships) {
        this.memberships = memberships;
    }

    record Registered(UUID organisationId, String kind) {

        Registered {
            Objects.requireNonNull(organisationId);
            Objects.requireNonNull(kind);
        }
    }

    /** The fact is about a withdrawal; its {@code subject} is that of a person's tokens. */
    record Access(String subject, UUID organisationId, Set<String> roles, LocalDate withdrawnOn) {

        Access {
            Objects.requireNonNull(subject);
            Objects.requireNonNull(organisationId);
            roles = roles == null ? Set.of() : Set.copyOf(roles);
        }
    }

    @Override
    public Set<String> channels() {
        return Set.of("allocation-region");
    }

    /** Whose access ended is no read model: doing it once more would lock people out who were let in again. */
    @Override
    public boolean isProjection() {
        return false;
    }

    @Override
    public void on(Envelope event) {
        switch (event.type()) {
            case "nl.weerthuis.organisation-registered.v1" -> {
                var fact = event.as(Registered.class);
                memberships.registered(fact.organisationId(), fact.kind());
            }
            case "nl.weerthuis.access-withdrawn.v1" -> {
                var fact = event.as(Access.class);
                memberships.withdraw(fact.subject(), fact.organisationId(), fact.roles(), fact.withdrawnOn());
            }
            case "nl.weerthuis.access-restored.v1" -> {
                var fact = event.as(Access.class);
                memberships.restore(fact.subject(), fact.organisationId());
            }
            default -> {} // Agreements and parameters are for the organisation's consumer.
        }
    }
}
