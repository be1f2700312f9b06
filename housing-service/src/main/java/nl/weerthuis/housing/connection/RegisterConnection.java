package nl.weerthuis.housing.connection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.housing.vera.VeraKind;
import nl.weerthuis.platform.outward.TargetGuard;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.problem.Violation;

/** Registers where a corporation's own system is asked from now on. */
@ApplicationScoped
class RegisterConnection {

    private static final int MOST = 50;

    private final VeraConnectionRepository connections;
    private final ApiKeys apiKeys;
    private final TargetGuard guard;
    private final Owner owner;

    RegisterConnection(VeraConnectionRepository connections, ApiKeys apiKeys, TargetGuard guard, Owner owner) {
        this.connections = connections;
        this.apiKeys = apiKeys;
        this.guard = guard;
        this.owner = owner;
    }

    record Command(URI url, String apiKey, List<VeraKind> kinds, int everyMinutes) {

        @Override
        public String toString() {
            return "Command[%s]".formatted(kinds);
        }
    }

    @Transactional
    VeraConnection handle(Command command) {
        var corporation = owner.corporation();
        var url = command.url().toString().replaceAll("/+$", "");
        if (command.url().getRawQuery() != null || guard.resolve(command.url()).isEmpty()) {
            throw Problem.invalid(Violation.of("/url", "target-refused"));
        }
        if (connections.isKnown(corporation, url)) {
            throw Problem.conflict("connection-known");
        }
        if (connections.active(corporation) >= MOST) {
            throw Problem.conflict("too-many-connections", MOST);
        }
        var id = UUID.randomUUID();
        var kinds = command.kinds().stream().distinct().sorted().toList();
        var connection = new VeraConnection(id, owner.mandate(), url, kinds, command.everyMinutes(), owner.now());
        connection.keep(apiKeys.seal(id, command.apiKey()), apiKeys.key());
        connections.persistAndFlush(connection);
        return connection;
    }
}
