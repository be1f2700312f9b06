package nl.weerthuis.caseflow.bottleneck;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import nl.weerthuis.caseflow.access.CaseAccess;
import nl.weerthuis.platform.event.Outbox;
import nl.weerthuis.platform.web.EntityTags;

/** Takes a bottleneck one step up the ladder, with a term for that step; who presses twice takes it up once. */
@ApplicationScoped
class EscalateBottleneck {

    record Command(UUID id, String ifMatch) {}

    private final BottleneckRepository bottlenecks;
    private final Register register;
    private final CaseAccess access;
    private final Outbox outbox;
    private final Clock clock;

    EscalateBottleneck(
            BottleneckRepository bottlenecks, Register register, CaseAccess access, Outbox outbox, Clock clock) {
        this.bottlenecks = bottlenecks;
        this.register = register;
        this.access = access;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    BottleneckView handle(Command command) {
        var bottleneck = bottlenecks.requireLocked(command.id(), access.region());
        EntityTags.require(command.ifMatch(), bottleneck.version());
        var by = register.answerBy(bottleneck.region(), bottleneck.above());
        outbox.append(bottleneck.escalate(LocalDate.now(clock), by));
        bottlenecks.flush();
        return register.view(bottleneck);
    }
}
