package nl.weerthuis.caseflow.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.platform.event.Envelope;
import nl.weerthuis.platform.event.EventConsumer;

@ApplicationScoped
class OrganisationConsumer implements EventConsumer {

    /** The fields of organisation-registered that are needed here. */
    record OrganisationRegistered(UUID organisationId, String kind, String name, List<String> municipalityCodes) {}

    private final OrganisationRepository organisations;

    OrganisationConsumer(OrganisationRepository organisations) {
        this.organisations = organisations;
    }

    @Override
    public Set<String> channels() {
        return Set.of("allocation-region");
    }

    @Override
    public void on(Envelope event) {
        if (event.type().equals("nl.weerthuis.organisation-registered.v1")) {
            register(event.as(OrganisationRegistered.class));
        }
    }

    private void register(OrganisationRegistered fact) {
        var organisation = organisations
                .findByIdOptional(fact.organisationId())
                .orElseGet(() -> new Organisation(fact.organisationId()));
        organisation.registeredAs(fact.kind(), fact.name(), fact.municipalityCodes());
        organisations.persist(organisation);
    }
}
