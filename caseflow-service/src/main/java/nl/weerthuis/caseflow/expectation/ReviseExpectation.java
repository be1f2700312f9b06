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
import nl.weerthuis.caseflow.revision.Revisions;
import nl.weerthuis.platform.event.Outbox;

/** What is expected changed: another date, ready, never, or gone. Of who is gone the key is destroyed. */
@ApplicationScoped
class ReviseExpectation {

    /** @param expectedOn null to leave it as it is */
    record Command(UUID id, String ifMatch, ExpectationState outlook, LocalDate expectedOn, String origin) {}

    private final ExpectationRepository expectations;
    private final Clients clients;
    private final CaseAccess access;
    private final Revisions revisions;
    private final AccessTrail trail;
    private final Outbox outbox;
    private final Clock clock;

    ReviseExpectation(
            ExpectationRepository expectations,
            Clients clients,
            CaseAccess access,
            Revisions revisions,
            AccessTrail trail,
            Outbox outbox,
            Clock clock) {
        this.expectations = expectations;
        this.clients = clients;
        this.access = access;
        this.revisions = revisions;
        this.trail = trail;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    ExpectationView handle(Command command) {
        access.provider();
        var expectation = expectations.requireLocked(command.id(), access.expectations());
        revisions.require(command.id(), expectation.version(), command.ifMatch(), "expectation-revised");
        expectation.become(command.outlook(), command.expectedOn());
        expectation.comesFrom(command.origin());
        expectation.changed(clock.instant());
        outbox.append(expectation.fact(LocalDate.now(clock)));
        trail.outflow("revise-expectation", expectation.clientId(), expectation.level(), Set.of("P1", "P2", "P5"));
        if (!expectation.isOpen()) {
            expectation.forget();
            clients.forget(expectation.clientId());
        }
        expectations.flush();
        return expectation.view(clients.key(expectation.clientId()).orElse(null));
    }
}
