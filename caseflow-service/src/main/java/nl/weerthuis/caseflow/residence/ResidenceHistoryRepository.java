package nl.weerthuis.caseflow.residence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class ResidenceHistoryRepository implements PanacheRepositoryBase<ResidenceHistory, UUID> {}
