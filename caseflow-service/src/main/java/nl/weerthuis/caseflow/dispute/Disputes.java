package nl.weerthuis.caseflow.dispute;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Which origins are contested, for who plans what is next. */
@ApplicationScoped
public class Disputes {

    /** A dispute that is not settled. */
    public record Waiting(UUID id, LocalDate dueOn) {}

    private final OriginDisputeRepository disputes;

    Disputes(OriginDisputeRepository disputes) {
        this.disputes = disputes;
    }

    public Optional<Waiting> waiting(UUID caseId) {
        return disputes.openOf(caseId).map(OriginDispute::waiting);
    }
}
