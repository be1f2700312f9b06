package nl.weerthuis.housing.organisation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class OrganisationRepository implements PanacheRepositoryBase<Organisation, UUID> {

    boolean anotherActsFor(String kind, UUID own, String municipalityCode) {
        return count("kind = ?1 and id <> ?2 and ?3 member of municipalityCodes", kind, own, municipalityCode) > 0;
    }
}
