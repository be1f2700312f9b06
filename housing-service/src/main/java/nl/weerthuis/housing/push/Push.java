package nl.weerthuis.housing.push;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import nl.weerthuis.housing.connection.Backoff;

/** How far a corporation's own system was told what happens here. */
@Entity
@Table(name = "vera_push")
class Push {

    /** Longer than a turn may take: a process that dies on the way leaves it to the others after this. */
    static final Duration LEASE = Duration.ofMinutes(5);

    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    @Id
    private UUID connectionId;

    @Version
    private int version;

    private UUID corporationId;
    private long through;
    private Instant dueAt;
    private int failures;
    private Instant lastAt;
    private Instant lastGoodAt;
    private String lastTrouble;

    protected Push() {}

    Push(UUID connectionId, UUID corporationId) {
        this.connectionId = connectionId;
        this.corporationId = corporationId;
    }

    /** From here on, at once; whoever is telling it something now stops at that. */
    void goOnAfter(long position, Instant now) {
        through = position;
        failures = 0;
        lastTrouble = null;
        dueAt = now;
    }

    /** Somebody tells it now; nobody else does until this is over. */
    void begin(Instant now) {
        lastAt = now;
        dueAt = now.plus(LEASE);
    }

    /** False if somebody sent it elsewhere meanwhile. */
    boolean told(long before, long position, Instant now) {
        if (through != before) {
            return false;
        }
        through = position;
        lastGoodAt = now;
        return true;
    }

    /** @param trouble null if all went well */
    void end(String trouble, Instant now) {
        failures = trouble == null ? 0 : failures + 1;
        lastTrouble = trouble;
        dueAt = trouble == null ? now : now.plus(Backoff.after(failures, LONGEST_WAIT));
    }

    UUID connectionId() {
        return connectionId;
    }

    UUID corporationId() {
        return corporationId;
    }

    long through() {
        return through;
    }

    int version() {
        return version;
    }

    PushView view(PushView.Position position) {
        return new PushView(
                version,
                String.valueOf(through),
                position.waiting(),
                position.waiting() == 0 ? null : dueAt,
                failures,
                lastAt,
                lastGoodAt,
                lastTrouble,
                position.refusals());
    }
}
