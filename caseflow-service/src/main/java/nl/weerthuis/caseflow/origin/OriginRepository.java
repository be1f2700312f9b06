package nl.weerthuis.caseflow.origin;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class OriginRepository implements PanacheRepositoryBase<OriginFinding, UUID> {}
