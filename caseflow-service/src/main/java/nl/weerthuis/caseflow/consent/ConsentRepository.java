package nl.weerthuis.caseflow.consent;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ConsentRepository implements PanacheRepositoryBase<Consent, UUID> {

    List<Consent> of(UUID caseId) {
        return list("caseId = ?1 order by scope, partyKind", caseId);
    }

    Optional<Consent> find(UUID caseId, ConsentStatement statement) {
        return find("caseId = ?1 and partyKind = ?2 and scope = ?3", caseId, statement.partyKind(), statement.scope())
                .firstResultOptional();
    }
}
