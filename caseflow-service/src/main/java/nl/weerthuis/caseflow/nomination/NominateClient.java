package nl.weerthuis.caseflow.nomination;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import nl.weerthuis.caseflow.casefile.Begun;
import nl.weerthuis.caseflow.casefile.OwnReference;
import nl.weerthuis.caseflow.client.Clients;
import nl.weerthuis.caseflow.expectation.Expectations;
import nl.weerthuis.platform.crypto.SubjectKey;

/** Opens a case for a client, with all that the provider says of it, or with nothing of it. */
@ApplicationScoped
public class NominateClient {

    private final Clients clients;
    private final Expectations expectations;
    private final OpenCase openCase;

    NominateClient(Clients clients, Expectations expectations, OpenCase openCase) {
        this.clients = clients;
        this.expectations = expectations;
        this.openCase = openCase;
    }

    @Transactional
    public Outcome handle(Nomination nomination) {
        return nominate(
                nomination, expectations.openOf(nomination.clientReference()).orElseGet(Begun::now));
    }

    /** A nomination that was drafted before. */
    @Transactional
    public Outcome handle(Nomination nomination, Begun draft) {
        var begun = draft.wasExpected()
                ? draft
                : expectations.openOf(nomination.clientReference()).orElse(draft);
        return nominate(nomination, begun);
    }

    private Outcome nominate(Nomination nomination, Begun begun) {
        var claim = clients.claim(nomination.clientReference(), begun.caseId(), nomination.client());
        if (claim.knownCase().isPresent()) {
            return new Outcome.Known(claim.knownCase().get());
        }
        if (begun.wasExpected()) {
            expectations.nominated(begun.caseId());
        }
        var key = key(begun, nomination);
        return new Outcome.Opened(openCase.handle(new OpenCase.Command(
                nomination,
                begun,
                OwnReference.of(nomination.clientReference(), claim.reference(), key),
                claim.suspectedDouble(),
                key)));
    }

    private SubjectKey key(Begun begun, Nomination nomination) {
        return begun.keyed()
                ? clients.register(
                        begun.clientId(),
                        nomination.client(),
                        clients.key(begun.clientId()).orElseThrow())
                : clients.register(begun.clientId(), nomination.client());
    }
}
