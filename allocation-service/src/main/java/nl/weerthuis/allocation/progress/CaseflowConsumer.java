package nl.weerthuis.allocation.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.allocation.casefile.CaseFiles;
import nl.weerthuis.allocation.motivation.Motivations;
import nl.weerthuis.allocation.offer.EndOfCase;
import nl.weerthuis.allocation.offer.OffersFollowCase;
import nl.weerthuis.platform.event.Envelope;
import nl.weerthuis.platform.event.EventConsumer;

/** Ends the open offer of a case that fell away, and empties what was written of who was erased. The case file was written before. */
@ApplicationScoped
class CaseflowConsumer implements EventConsumer {

    private final EndOfCase endOfCase;
    private final OffersFollowCase offersFollowCase;
    private final Motivations motivations;
    private final CaseFiles cases;

    CaseflowConsumer(EndOfCase endOfCase, OffersFollowCase offersFollowCase, Motivations motivations, CaseFiles cases) {
        this.endOfCase = endOfCase;
        this.offersFollowCase = offersFollowCase;
        this.motivations = motivations;
        this.cases = cases;
    }

    @Override
    public Set<String> channels() {
        return Set.of("caseflow");
    }

    @Override
    public void on(Envelope event) {
        switch (event.type()) {
            case "nl.weerthuis.case-withdrawn.v1" -> endOfCase.withdrawn(event.subject());
            case "nl.weerthuis.case-closed.v1" -> endOfCase.closed(event.subject());
            case "nl.weerthuis.client-erased.v1" -> erase(event.subject());
            case "nl.weerthuis.consent-changed.v1" ->
                cases.find(event.subject()).ifPresent(endOfCase::consentChanged);
            case "nl.weerthuis.support-arranged.v1" -> endOfCase.supportChanged(event.subject());
            case "nl.weerthuis.provider-changed.v1" ->
                cases.find(event.subject()).ifPresent(offersFollowCase::handle);
            default -> {} // Nothing else about a case ends its offer.
        }
    }

    private void erase(UUID caseId) {
        endOfCase.closed(caseId);
        offersFollowCase.erased(caseId);
        motivations.erase(caseId);
    }
}
