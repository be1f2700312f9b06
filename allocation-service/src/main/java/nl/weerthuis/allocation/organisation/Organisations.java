package nl.weerthuis.allocation.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.weerthuis.allocation.event.OrganisationKind;

/** What other features may ask of the register. */
@ApplicationScoped
public class Organisations {

    private final OrganisationRepository organisations;

    Organisations(OrganisationRepository organisations) {
        this.organisations = organisations;
    }

    /** Kinds of those that are registered; the others are absent. */
    public Map<UUID, OrganisationKind> kindsOf(Collection<UUID> ids) {
        return organisations.known(ids).stream().collect(Collectors.toMap(Organisation::id, Organisation::kind));
    }

    public boolean isRegistered(UUID id) {
        return organisations.findByIdOptional(id).isPresent();
    }

    /** The region that registered the organisation. */
    public Optional<String> regionOf(UUID id) {
        return organisations.findByIdOptional(id).flatMap(Organisation::region);
    }

    /** Those that the region registered, and those that signed there. */
    public Set<UUID> partiesIn(String region) {
        return organisations.parties(region);
    }

    /** The team of a municipality that takes people over. */
    public Optional<UUID> municipality(String code) {
        return organisations.municipality(code);
    }

    public Optional<String> nameOf(UUID id) {
        return organisations.findByIdOptional(id).map(Organisation::name);
    }

    /** Where the organisation works; nowhere if it is not registered. */
    public Set<String> municipalitiesOf(UUID id) {
        return organisations
                .findByIdOptional(id)
                .map(found -> Set.copyOf(found.municipalityCodes()))
                .orElse(Set.of());
    }
}
