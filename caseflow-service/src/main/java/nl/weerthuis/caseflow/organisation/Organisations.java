package nl.weerthuis.caseflow.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is known here of the region's organisations. */
@ApplicationScoped
public class Organisations {

    private final OrganisationRepository organisations;

    Organisations(OrganisationRepository organisations) {
        this.organisations = organisations;
    }

    /** The municipalities that this organisation is; none if it is not, or not yet, known as a municipality. */
    public List<String> municipalitiesOf(UUID id) {
        return organisations
                .findByIdOptional(id)
                .filter(Organisation::isMunicipality)
                .map(Organisation::municipalityCodes)
                .orElse(List.of());
    }

    public boolean isRegion(UUID id) {
        return id != null
                && organisations
                        .findByIdOptional(id)
                        .filter(Organisation::isRegion)
                        .isPresent();
    }

    public boolean isProvider(UUID id) {
        return organisations
                .findByIdOptional(id)
                .filter(Organisation::isProvider)
                .isPresent();
    }

    public Optional<String> nameOf(UUID id) {
        return id == null
                ? Optional.empty()
                : organisations.findByIdOptional(id).map(Organisation::name);
    }
}
