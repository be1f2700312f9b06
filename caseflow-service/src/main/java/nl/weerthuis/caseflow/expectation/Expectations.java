package nl.weerthuis.caseflow.expectation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import nl.weerthuis.caseflow.access.CaseAccess;
import nl.weerthuis.caseflow.casefile.Begun;
import nl.weerthuis.caseflow.casefile.CaseSheet;
import nl.weerthuis.caseflow.casefile.PersonalPart;
import nl.weerthuis.caseflow.client.Clients;

/** The expectations, for the nomination that each of them may become. */
@ApplicationScoped
public class Expectations implements PersonalPart {

    private final ExpectationRepository expectations;
    private final Clients clients;
    private final CaseAccess access;
    private final Clock clock;

    Expectations(ExpectationRepository expectations, Clients clients, CaseAccess access, Clock clock) {
        this.expectations = expectations;
        this.clients = clients;
        this.access = access;
        this.clock = clock;
    }

    /** Of the client whom the caller's organisation knows by this reference; held until the transaction ends. */
    public Optional<Begun> openOf(String clientReference) {
        return expectations
                .openLocked(access.provider(), clients.referenceIndex(clientReference))
                .map(Expectation::begun);
    }

    /** What a draft of the nomination begins with. */
    public Beginning begin(UUID id) {
        var expectation = expectations.requireLocked(id, access.expectations());
        expectation.requireOpen();
        return expectation.beginning(clients.key(expectation.clientId()).orElse(null));
    }

    /** The same, if it is still open: what the case goes on from. */
    public Optional<Begun> stillOpen(UUID id) {
        var expectation = expectations.requireLocked(id, access.expectations());
        return expectation.isOpen() ? Optional.of(expectation.begun()) : Optional.empty();
    }

    /** The nomination itself is told by another fact. */
    public void nominated(UUID id) {
        var expectation = expectations.findById(id);
        expectation.become(ExpectationState.NOMINATED, null);
        expectation.changed(clock.instant());
    }

    @Override
    public void empty(CaseSheet sheet) {
        expectations.findByIdOptional(sheet.id()).ifPresent(Expectation::forget);
    }
}
