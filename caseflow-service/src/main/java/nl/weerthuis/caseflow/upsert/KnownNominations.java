package nl.weerthuis.caseflow.upsert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.caseflow.access.AccessTrail;
import nl.weerthuis.caseflow.casefile.CaseSheet;
import nl.weerthuis.caseflow.casefile.Cases;
import nl.weerthuis.caseflow.client.Clients;
import nl.weerthuis.caseflow.dossier.Dossiers;
import nl.weerthuis.caseflow.nomination.Nomination;

/** The cases of clients whom the calling provider nominated before, beside what it says of them now. */
@ApplicationScoped
public class KnownNominations {

    /**
     * A case of before.
     *
     * @param version null if the caller may not see the case
     * @param differences JSON pointers into the nomination; none if the caller may not see what the case says
     */
    public record Found(UUID caseId, Integer version, List<String> differences) {}

    private final Clients clients;
    private final Cases cases;
    private final Dossiers dossiers;
    private final Differences differences;
    private final AccessTrail trail;

    KnownNominations(Clients clients, Cases cases, Dossiers dossiers, Differences differences, AccessTrail trail) {
        this.clients = clients;
        this.cases = cases;
        this.dossiers = dossiers;
        this.differences = differences;
        this.trail = trail;
    }

    /** The case of each reference that is known. */
    @Transactional
    public Map<String, UUID> cases(Collection<String> references) {
        return clients.knownCases(references);
    }

    /** Empty for a client who was not nominated before. */
    @Transactional
    public Optional<Found> found(Nomination nomination) {
        var reference = nomination.clientReference();
        return Optional.ofNullable(clients.knownCases(List.of(reference)).get(reference))
                .map(id -> cases.own(id)
                        .map(sheet -> new Found(id, sheet.version(), different(nomination, sheet)))
                        .orElseGet(() -> new Found(id, null, List.of())));
    }

    /** What is closed is masked, also for its own provider. */
    private List<String> different(Nomination nomination, CaseSheet sheet) {
        if (sheet.isClosed() || sheet.isErased()) {
            return List.of();
        }
        trail.outflow("compare-nomination", sheet.clientId(), sheet.level(), Set.of("P1", "P2", "P3", "P4", "P5"));
        return differences.between(nomination, dossiers.forProvider(sheet), sheet);
    }
}
