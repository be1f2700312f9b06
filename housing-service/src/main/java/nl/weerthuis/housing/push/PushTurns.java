package nl.weerthuis.housing.push;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.weerthuis.housing.connection.Targets;
import nl.weerthuis.housing.outgoing.Outgoing;
import nl.weerthuis.housing.outgoing.ReadMessages;

/** Who is told now, and what came of it; each method is a transaction of its own. On duty. */
@ApplicationScoped
class PushTurns {

    /** A system to be told something, from this place on. */
    record Turn(Targets.Target target, long through) {}

    private static final int BATCH = 100;

    private final PushRepository pushes;
    private final Targets targets;
    private final ReadMessages messages;
    private final RefusedHolds refusedHolds;
    private final Clock clock;

    PushTurns(PushRepository pushes, Targets targets, ReadMessages messages, RefusedHolds refusedHolds, Clock clock) {
        this.pushes = pushes;
        this.targets = targets;
        this.messages = messages;
        this.refusedHolds = refusedHolds;
        this.clock = clock;
    }

    @Transactional(TxType.REQUIRES_NEW)
    List<Turn> begin(int most) {
        var now = clock.instant();
        var due = pushes.due(now, most);
        due.forEach(push -> push.begin(now));
        pushes.flush();
        return due.stream()
                .flatMap(push ->
                        targets.find(push.connectionId()).stream().map(target -> new Turn(target, push.through())))
                .toList();
    }

    @Transactional(TxType.REQUIRES_NEW)
    List<Outgoing> next(UUID corporation, long through) {
        return messages.after(corporation, through, BATCH);
    }

    /** False if somebody sent it elsewhere meanwhile. */
    @Transactional(TxType.REQUIRES_NEW)
    boolean told(UUID connection, long before, Outgoing message) {
        return lock(connection)
                .filter(push -> push.told(before, message.position(), clock.instant()))
                .isPresent();
    }

    /** It did not want it, and is not asked again. Who does not want the first word on a hold does not want the hold. */
    @Transactional(TxType.REQUIRES_NEW)
    boolean refused(UUID connection, long before, Outgoing message, String trouble) {
        refusedHolds.handle(message, trouble);
        return lock(connection)
                .filter(push -> push.told(before, message.position(), clock.instant()))
                .map(push -> {
                    pushes.refuse(connection, message.position(), trouble, clock.instant());
                    return push;
                })
                .isPresent();
    }

    /** @param trouble null if all went well */
    @Transactional(TxType.REQUIRES_NEW)
    void end(UUID connection, String trouble) {
        lock(connection).ifPresent(push -> {
            push.end(trouble, clock.instant());
            pushes.flush();
        });
    }

    private Optional<Push> lock(UUID connection) {
        return pushes.lock(connection);
    }
}
