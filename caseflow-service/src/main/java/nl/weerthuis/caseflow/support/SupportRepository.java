package nl.weerthuis.caseflow.support;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class SupportRepository implements PanacheRepositoryBase<SupportArrangement, UUID> {}
