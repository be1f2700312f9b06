package nl.weerthuis.caseflow.handover;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class HandoverRepository implements PanacheRepositoryBase<Handover, UUID> {}
