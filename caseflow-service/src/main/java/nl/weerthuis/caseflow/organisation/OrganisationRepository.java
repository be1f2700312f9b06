package nl.weerthuis.caseflow.organisation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class OrganisationRepository implements PanacheRepositoryBase<Organisation, UUID> {}
