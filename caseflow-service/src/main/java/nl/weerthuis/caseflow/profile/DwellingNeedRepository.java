package nl.weerthuis.caseflow.profile;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class DwellingNeedRepository implements PanacheRepositoryBase<DwellingNeed, UUID> {}
