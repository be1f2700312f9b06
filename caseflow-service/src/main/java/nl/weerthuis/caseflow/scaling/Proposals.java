package nl.weerthuis.caseflow.scaling;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Which proposals to scale support wait for their answer, for who plans what is next. */
@ApplicationScoped
public class Proposals {

    /** A proposal that nobody decided on. */
    public record Waiting(UUID id, LocalDate decideBy) {}

    private final ScalingProposalRepository proposals;

    Proposals(ScalingProposalRepository proposals) {
        this.proposals = proposals;
    }

    public Optional<Waiting> waiting(UUID caseId) {
        return proposals.openOf(caseId).map(ScalingProposal::waiting);
    }
}
