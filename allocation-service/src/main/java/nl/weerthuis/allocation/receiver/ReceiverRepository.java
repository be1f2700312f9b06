package nl.weerthuis.allocation.receiver;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class ReceiverRepository implements PanacheRepositoryBase<Receiver, UUID> {

    List<Receiver> living(UUID caseId) {
        return list("caseId = ?1 and endedOn is null order by purpose, id", caseId);
    }
}
