package nl.weerthuis.caseflow.factcorrection;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import nl.weerthuis.platform.rows.Duty;

/** Whether the search for doubles has looked at somebody; nothing that anybody may see tells it. */
final class Comparisons {

    private static final String DONE =
            "select k.compared_at is not null from client k join case_file c on c.client_id = k.id where c.id = ?1";

    private Comparisons() {}

    static boolean done(UUID caseId) {
        var database = Arc.container().instance(EntityManager.class).get();
        var duty = Arc.container().instance(Duty.class).get();
        return duty.call(() -> QuarkusTransaction.requiringNew().call(() -> (Boolean)
                database.createNativeQuery(DONE).setParameter(1, caseId).getSingleResult()));
    }
}
