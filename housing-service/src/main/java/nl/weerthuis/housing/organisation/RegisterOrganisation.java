package nl.weerthuis.housing.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.platform.security.Memberships;

/** Takes over what allocation states of an organisation; from then on tokens of its people are believed. */
@ApplicationScoped
public class RegisterOrganisation {

    private final OrganisationRepository organisations;
    private final Memberships memberships;

    RegisterOrganisation(OrganisationRepository organisations, Memberships memberships) {
        this.organisations = organisations;
        this.memberships = memberships;
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
        memberships.registered(command.organisationId(), command.kind());
    }
}
