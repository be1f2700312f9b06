package nl.weerthuis.housing.push;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import nl.weerthuis.housing.connection.Targets;
import nl.weerthuis.housing.outgoing.ReadMessages;

/** From now on a corporation's own system is told what happens here; or told again, from an earlier place on. */
@ApplicationScoped
class TellConnection {

    private final PushRepository pushes;
    private final Targets targets;
    private final ReadMessages messages;
    private final Clock clock;

    TellConnection(PushRepository pushes, Targets targets, ReadMessages messages, Clock clock) {
        this.pushes = pushes;
        this.targets = targets;
        this.messages = messages;
        this.clock = clock;
    }

    /** @param after null for what happens from now on */
    record Command(UUID connection, Long after) {}

    @Transactional
    PushView handle(Command command) {
        var corporation = targets.requireActive(command.connection());
        var end = messages.last(corporation);
        var place = command.after() == null ? end : Math.min(command.after(), end);
        var push = pushes.lock(command.connection()).orElseGet(() -> begun(command.connection(), corporation));
        push.goOnAfter(place, clock.instant());
        pushes.persistAndFlush(push);
        return view(push);
    }

    @Transactional
    PushView view(UUID connection) {
        targets.corporationOf(connection);
        return view(pushes.require(connection));
    }

    private Push begun(UUID connection, UUID corporation) {
        return new Push(connection, corporation);
    }

    private PushView view(Push push) {
        var waiting = Math.max(0, messages.last(push.corporationId()) - push.through());
        return push.view(new PushView.Position(waiting, pushes.refusals(push.connectionId())));
    }
}
