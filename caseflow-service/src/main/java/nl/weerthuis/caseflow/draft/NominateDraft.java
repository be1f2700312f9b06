package nl.weerthuis.caseflow.draft;

import jakarta.enterprise.context.ApplicationScoped;
import nl.weerthuis.caseflow.casefile.Begun;
import nl.weerthuis.caseflow.client.Clients;
import nl.weerthuis.caseflow.dossier.Dossier;
import nl.weerthuis.caseflow.expectation.Expectations;
import nl.weerthuis.caseflow.nomination.NominateClient;
import nl.weerthuis.caseflow.nomination.Nomination;
import nl.weerthuis.caseflow.nomination.Outcome;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.web.KeptJson;

/** Nominates the client of a draft with what stands in it, answers too. */
@ApplicationScoped
class NominateDraft {

    private final Expectations expectations;
    private final NominateClient nominateClient;
    private final Clients clients;
    private final KeptJson json;

    NominateDraft(Expectations expectations, NominateClient nominateClient, Clients clients, KeptJson json) {
        this.expectations = expectations;
        this.nominateClient = nominateClient;
        this.clients = clients;
        this.json = json;
    }

    Dossier handle(Draft draft, DraftContent content) {
        var nomination = json.judged(content.nomination(), Nomination.class).answering(content.answers());
        var outcome = nominateClient.handle(nomination, begun(draft));
        if (outcome instanceof Outcome.Opened opened) {
            var sheet = opened.dossier().sheet();
            if (!sheet.clientId().equals(draft.clientId())) {
                // The client was expected under the same reference; the draft's own key has nothing left to open.
                clients.forget(draft.clientId());
            }
            return opened.dossier();
        }
        throw Problem.conflict("client-reference-known", ((Outcome.Known) outcome).caseId());
    }

    private Begun begun(Draft draft) {
        return draft.expectationId() == null
                ? draft.begun()
                : expectations.stillOpen(draft.expectationId()).orElseGet(draft::begun);
    }
}
