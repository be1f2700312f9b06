package nl.weerthuis.housing.connection;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.weerthuis.housing.vera.VeraKind;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.security.Mandate;

/** Where and how often a corporation's own system is asked, in the name of who registered it. */
@Entity
class VeraConnection {

    /** Longer than a turn may take: a process that dies on the way leaves it to the others after this. */
    static final Duration LEASE = Duration.ofMinutes(15);

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID corporationId;
    private String region;
    private String url;
    private String kinds;
    private int everyMinutes;
    private byte[] apiKey;
    private long masterKey;

    @Enumerated(EnumType.STRING)
    private ConnectionState state;

    private String registeredBy;
    private String roles;
    private String assurance;
    private Instant registeredAt;
    private Instant stoppedAt;
    private Instant dueAt;
    private int failures;
    private Instant lastAt;
    private Instant lastGoodAt;
    private String lastTrouble;

    protected VeraConnection() {}

    VeraConnection(UUID id, Mandate mandate, String url, List<VeraKind> kinds, int everyMinutes, Instant now) {
        this.id = id;
        this.corporationId = mandate.organisation();
        this.region = mandate.region();
        this.registeredBy = mandate.subject();
        this.roles = mandate.rolesText();
        this.assurance = mandate.assurance();
        this.url = url;
        this.kinds = kinds.stream().map(Enum::name).collect(Collectors.joining(" "));
        this.everyMinutes = everyMinutes;
        this.state = ConnectionState.ACTIVE;
        this.registeredAt = now;
        this.dueAt = now;
    }

    void keep(byte[] sealed, long key) {
        apiKey = sealed;
        masterKey = key;
    }

    /** Somebody asks now; nobody else does until this is over. */
    void begin(Instant now) {
        lastAt = now;
        dueAt = now.plus(LEASE);
    }

    void good(Instant now) {
        failures = 0;
        lastTrouble = null;
        lastGoodAt = now;
        dueAt = now.plus(every());
    }

    void failed(String trouble, Instant now) {
        failures++;
        lastTrouble = trouble;
        dueAt = now.plus(Backoff.after(failures, every()));
    }

    /** While it is being asked it is not asked a second time. */
    void askNow(Instant now) {
        requireActive();
        if (!isBeingAsked()) {
            dueAt = now;
        }
    }

    private boolean isBeingAsked() {
        return lastAt != null && dueAt.equals(lastAt.plus(LEASE));
    }

    /** Its key is thrown away. */
    void stop(Instant now) {
        requireActive();
        state = ConnectionState.STOPPED;
        stoppedAt = now;
        apiKey = null;
    }

    void requireActive() {
        if (!state.next().contains(ConnectionState.STOPPED)) {
            throw Problem.conflict("connection-stopped");
        }
    }

    private Duration every() {
        return Duration.ofMinutes(everyMinutes);
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    URI url() {
        return URI.create(url);
    }

    byte[] apiKey() {
        return apiKey.clone();
    }

    List<VeraKind> kinds() {
        return Stream.of(kinds.split(" ")).map(VeraKind::valueOf).toList();
    }

    Mandate mandate() {
        return new Mandate(registeredBy, corporationId, "CORPORATION", region, Set.of(roles.split(" ")), assurance);
    }

    VeraConnectionView view() {
        return new VeraConnectionView(
                id,
                version,
                url,
                kinds(),
                everyMinutes,
                state,
                registeredAt,
                stoppedAt,
                state == ConnectionState.ACTIVE ? dueAt : null,
                failures,
                lastAt,
                lastGoodAt,
                lastTrouble);
    }
}
