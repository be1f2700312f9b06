package nl.weerthuis.housing.connection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import nl.weerthuis.housing.vera.VeraKind;
import nl.weerthuis.platform.security.Mandate;

/** Whose turn it is, and what came of it; each method is a transaction of its own. */
@ApplicationScoped
class Turns {

    /**
     * A connection to be asked now.
     *
     * @param apiKey decrypted when it is asked: one that cannot be read stands in nobody else's way
     */
    record Turn(UUID id, URI url, Supplier<String> apiKey, List<VeraKind> kinds, Mandate mandate) {

        @Override
        public String toString() {
            return "Turn[%s]".formatted(id);
        }
    }

    private final VeraConnectionRepository connections;
    private final ApiKeys apiKeys;
    private final Clock clock;

    Turns(VeraConnectionRepository connections, ApiKeys apiKeys, Clock clock) {
        this.connections = connections;
        this.apiKeys = apiKeys;
        this.clock = clock;
    }

    @Transactional(TxType.REQUIRES_NEW)
    List<Turn> begin(int most) {
        var now = clock.instant();
        var due = connections.due(now, most);
        due.forEach(connection -> connection.begin(now));
        connections.flush();
        return due.stream().map(this::turn).toList();
    }

    /** @param trouble null if it went well */
    @Transactional(TxType.REQUIRES_NEW)
    void end(UUID id, String trouble) {
        connections.findByIdOptional(id).ifPresent(connection -> {
            if (trouble == null) {
                connection.good(clock.instant());
            } else {
                connection.failed(trouble, clock.instant());
            }
            connections.flush();
        });
    }

    private Turn turn(VeraConnection connection) {
        return new Turn(
                connection.id(),
                connection.url(),
                () -> apiKeys.open(connection),
                connection.kinds(),
                connection.mandate());
    }
}
