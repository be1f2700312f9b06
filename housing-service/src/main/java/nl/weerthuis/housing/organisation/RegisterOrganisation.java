package nl.weerthuis.housing.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;

/** Takes over what allocation states of an organisation. */
@ApplicationScoped
public class RegisterOrganisation {

    private final OrganisationRepository organisations;

    RegisterOrganisation(OrganisationRepository organisations) {
        this.organisations = organisations;
    }

    public record Command(UUID organisationId, String kind, Set<String> municipalityCodes) {}

    @Transactional
    public void handle(Command command) {
        var known = organisations.findByIdOptional(command.organisationId());
        var organisation = known.orElseGet(() -> new Organisation(command.organisationId()));
        organisation.register(command.kind(), command.municipalityCodes());
        if (known.isEmpty()) {
            organisations.persist(organisation);
        }
    }
}
