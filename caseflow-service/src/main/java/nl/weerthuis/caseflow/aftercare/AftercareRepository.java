package nl.weerthuis.caseflow.aftercare;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class AftercareRepository implements PanacheRepositoryBase<AftercareMoment, UUID> {}
