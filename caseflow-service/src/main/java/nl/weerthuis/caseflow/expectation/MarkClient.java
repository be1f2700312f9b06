package nl.weerthuis.caseflow.expectation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.caseflow.access.AccessTrail;
import nl.weerthuis.caseflow.access.CaseAccess;
import nl.weerthuis.caseflow.client.Clients;
import nl.weerthuis.platform.event.Outbox;
import nl.weerthuis.platform.problem.Problem;

/** Marks at entry that somebody will need a home one day. */
@ApplicationScoped
class MarkClient {

    private final ExpectationRepository expectations;
    private final Clients clients;
    private final CaseAccess access;
    private final AccessTrail trail;
    private final Outbox outbox;
    private final Clock clock;

    MarkClient(
            ExpectationRepository expectations,
            Clients clients,
            CaseAccess access,
            AccessTrail trail,
            Outbox outbox,
            Clock clock) {
        this.expectations = expectations;
        this.clients = clients;
        this.access = access;
        this.trail = trail;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    ExpectationView handle(Marking marking) {
        var provider = access.provider();
        var index = clients.referenceIndex(marking.clientReference());
        requireFree(provider, index);
        var clientId = UUID.randomUUID();
        var key = clients.expect(clientId);
        var expectation = new Expectation(marking, clientId, provider, access.region(), index);
        expectation.encrypt(marking.clientReference(), key);
        expectation.changed(clock.instant());
        expectations.persistAndFlush(expectation);
        outbox.append(expectation.fact(LocalDate.now(clock)));
        trail.outflow("mark-client", clientId, expectation.level(), Set.of("P1", "P2", "P5"));
        return expectation.view(key);
    }

    /** Of two at once the constraint of the same name lets one pass. */
    private void requireFree(UUID provider, byte[] index) {
        if (expectations.openLocked(provider, index).isPresent() || expectations.hasCase(provider, index)) {
            throw Problem.conflict("expectation-known");
        }
    }
}
