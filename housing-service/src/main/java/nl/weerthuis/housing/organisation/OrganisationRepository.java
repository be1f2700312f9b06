package nl.weerthuis.housing.organisation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class OrganisationRepository implements PanacheRepositoryBase<Organisation, UUID> {

    boolean anyActsFor(String kind, String municipalityCode) {
        return count("kind = ?1 and ?2 member of municipalityCodes", kind, municipalityCode) > 0;
    }
}
