package nl.weerthuis.caseflow.bottleneck;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import nl.weerthuis.caseflow.access.CaseAccess;
import nl.weerthuis.caseflow.revision.Revisions;
import nl.weerthuis.platform.event.Outbox;

/** Takes a bottleneck one step up the ladder, with a term for that step; who presses twice takes it up once. */
@ApplicationScoped
class EscalateBottleneck {

    record Command(UUID id, String ifMatch) {}

    private final BottleneckRepository bottlenecks;
    private final Register register;
    private final CaseAccess access;
    private final Revisions revisions;
    private final Outbox outbox;
    private final Clock clock;

    EscalateBottleneck(
            BottleneckRepository bottlenecks,
            Register register,
            CaseAccess access,
            Revisions revisions,
            Outbox outbox,
            Clock clock) {
        this.bottlenecks = bottlenecks;
        this.register = register;
        this.access = access;
        this.revisions = revisions;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    BottleneckView handle(Command command) {
        var bottleneck = bottlenecks.requireLocked(command.id(), access.region());
        revisions.require(bottleneck.id(), bottleneck.version(), command.ifMatch(), "bottleneck-escalated");
        var by = register.answerBy(bottleneck.region(), bottleneck.above());
        outbox.append(bottleneck.escalate(LocalDate.now(clock), by));
        bottlenecks.flush();
        return register.view(bottleneck);
    }
}
