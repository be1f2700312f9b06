package nl.weerthuis.housing.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What is known here of the parties. They may be unknown for a while: allocation states them in its own time. */
@ApplicationScoped
public class Organisations {

    private final OrganisationRepository organisations;

    Organisations(OrganisationRepository organisations) {
        this.organisations = organisations;
    }

    /** Codes of the municipalities that the organisation acts for; empty as long as it is unknown. */
    @Transactional
    public Set<String> municipalitiesOf(UUID organisationId) {
        return organisations
                .findByIdOptional(organisationId)
                .map(Organisation::municipalityCodes)
                .orElse(Set.of());
    }

    /** A corporation that lets in a municipality. */
    public record Presence(UUID corporationId, String municipalityCode) {}

    /** Which corporations are known to let in these municipalities. */
    @Transactional
    public List<Presence> corporationsIn(Set<String> municipalityCodes) {
        return municipalityCodes.isEmpty() ? List.of() : organisations.corporationsIn(municipalityCodes);
    }

    /** Whether another region's office is known to act for the municipality; this one's soil may have become known just now. */
    @Transactional
    public boolean isInAnotherRegion(UUID office, String municipalityCode) {
        return organisations.anotherActsFor("REGION", office, municipalityCode);
    }

    /** Whether it is known to be something else than this kind. */
    @Transactional
    public boolean isOtherThan(String kind, UUID organisationId) {
        return organisations
                .findByIdOptional(organisationId)
                .filter(organisation -> !organisation.kind().equals(kind))
                .isPresent();
    }
}
