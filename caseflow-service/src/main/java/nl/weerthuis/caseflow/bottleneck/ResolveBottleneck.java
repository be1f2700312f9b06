package nl.weerthuis.caseflow.bottleneck;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import nl.weerthuis.caseflow.access.CaseAccess;
import nl.weerthuis.caseflow.revision.Revisions;
import nl.weerthuis.platform.event.Outbox;

/** Records the answer to a bottleneck; who meets it again opens a new line. */
@ApplicationScoped
class ResolveBottleneck {

    record Command(UUID id, Resolution answer) {}

    private final BottleneckRepository bottlenecks;
    private final Register register;
    private final CaseAccess access;
    private final Revisions revisions;
    private final Outbox outbox;
    private final Clock clock;

    ResolveBottleneck(
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
        revisions.keep(bottleneck.id(), bottleneck.version(), "bottleneck-resolved");
        outbox.append(bottleneck.resolve(command.answer(), LocalDate.now(clock)));
        bottlenecks.flush();
        return register.view(bottleneck);
    }
}
