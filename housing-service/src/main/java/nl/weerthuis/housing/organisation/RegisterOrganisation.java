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
        var organisation =
                organisations.findByIdOptional(command.organisationId()).orElseGet(() -> added(command));
        organisation.register(command.kind(), command.municipalityCodes());
    }

    private Organisation added(Command command) {
        var organisation = new Organisation(command.organisationId());
        organisations.persist(organisation);
        return organisation;
    }
}
