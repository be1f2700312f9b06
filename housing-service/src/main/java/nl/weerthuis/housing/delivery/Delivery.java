package nl.weerthuis.housing.delivery;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.housing.vera.VeraKind;
import nl.weerthuis.platform.security.Mandate;

/** A large file of one kind of record on its way in, in the name of who sent it. */
@Entity
class Delivery {

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID corporationId;
    private String region;

    @Enumerated(EnumType.STRING)
    private VeraKind kind;

    @Enumerated(EnumType.STRING)
    private DeliveryState state;

    private String sentBy;
    private String roles;
    private String assurance;
    private Instant statedAt;
    private int records;
    private Instant receivedAt;
    private Instant finishedAt;

    protected Delivery() {}

    Delivery(Mandate mandate, VeraKind kind, Instant statedAt, Instant now) {
        this.id = UUID.randomUUID();
        this.corporationId = mandate.organisation();
        this.region = mandate.region();
        this.sentBy = mandate.subject();
        this.roles = mandate.rolesText();
        this.assurance = mandate.assurance();
        this.kind = kind;
        this.state = DeliveryState.RECEIVING;
        this.statedAt = statedAt;
        this.receivedAt = now;
    }

    /** The whole file is there. */
    void received(int count) {
        become(DeliveryState.WORKING);
        records = count;
    }

    void done(Instant now) {
        become(DeliveryState.DONE);
        finishedAt = now;
    }

    void stop(Instant now) {
        become(DeliveryState.STOPPED);
        finishedAt = now;
    }

    private void become(DeliveryState next) {
        if (!state.next().contains(next)) {
            throw new IllegalStateException("%s does not follow %s.".formatted(next, state));
        }
        state = next;
    }

    Mandate mandate() {
        return new Mandate(sentBy, corporationId, "CORPORATION", region, Set.of(roles.split(" ")), assurance);
    }

    UUID id() {
        return id;
    }

    VeraKind kind() {
        return kind;
    }

    Instant statedAt() {
        return statedAt;
    }

    DeliveryView view(Progress progress) {
        return new DeliveryView(
                id,
                version,
                kind,
                state,
                statedAt,
                records,
                progress.of(RecordOutcome.WAITING),
                progress.of(RecordOutcome.ACCEPTED),
                progress.of(RecordOutcome.UNCHANGED),
                progress.of(RecordOutcome.REJECTED),
                progress.of(RecordOutcome.STALE),
                receivedAt,
                finishedAt);
    }
}
