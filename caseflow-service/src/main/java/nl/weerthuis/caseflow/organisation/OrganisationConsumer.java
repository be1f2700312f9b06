package nl.weerthuis.caseflow.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.platform.event.Envelope;
import nl.weerthuis.platform.event.EventConsumer;
import nl.weerthuis.platform.security.Memberships;

@ApplicationScoped
class OrganisationConsumer implements EventConsumer {

    /** The fields of organisation-registered that are needed here. */
    record OrganisationRegistered(UUID organisationId, String kind, String name, List<String> municipalityCodes) {}

    /** Without roles, all access ends. */
    record AccessWithdrawn(String subject, UUID organisationId, Set<String> roles, LocalDate withdrawnOn) {
        public AccessWithdrawn {
            roles = roles == null ? Set.of() : Set.copyOf(roles);
        }
    }

    record AccessRestored(String subject, UUID organisationId) {}

    private final OrganisationRepository organisations;
    private final Memberships memberships;

    OrganisationConsumer(OrganisationRepository organisations, Memberships memberships) {
        this.organisations = organisations;
        this.memberships = memberships;
    }

    @Override
    public Set<String> channels() {
        return Set.of("allocation-region");
    }

    @Override
    public void on(Envelope event) {
        switch (event.type()) {
            case "nl.weerthuis.organisation-registered.v1" -> register(event.as(OrganisationRegistered.class));
            case "nl.weerthuis.access-withdrawn.v1" -> withdraw(event.as(AccessWithdrawn.class));
            case "nl.weerthuis.access-restored.v1" -> restore(event.as(AccessRestored.class));
            default -> {} // Nothing else of the region concerns who its parties are.
        }
    }

    private void withdraw(AccessWithdrawn fact) {
        memberships.withdraw(fact.subject(), fact.organisationId(), fact.roles(), fact.withdrawnOn());
    }

    private void restore(AccessRestored fact) {
        memberships.restore(fact.subject(), fact.organisationId());
    }

    private void register(OrganisationRegistered fact) {
        var organisation = organisations
                .findByIdOptional(fact.organisationId())
                .orElseGet(() -> new Organisation(fact.organisationId()));
        organisation.registeredAs(fact.kind(), fact.name(), fact.municipalityCodes());
        organisations.persist(organisation);
        memberships.registered(fact.organisationId(), fact.kind());
    }
}
