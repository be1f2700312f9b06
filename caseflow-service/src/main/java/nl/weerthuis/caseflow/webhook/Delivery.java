package nl.weerthuis.caseflow.webhook;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** One message to one webhook, tried until it comes through or 72 hours are over. */
@Entity
@Table(name = "webhook_delivery")
class Delivery {

    // Longer than an attempt may take: whoever tries holds it for so long, also when its process dies.
    private static final Duration LEASE = Duration.ofSeconds(60);

    @Id
    private UUID id;

    private UUID webhookId;
    private UUID changeId;
    private long position;

    @Enumerated(EnumType.STRING)
    private DeliveryState state;

    private int attempts;
    private Instant dueAt;
    private Instant lastAt;
    private Integer lastStatus;
    private String lastFault;

    Delivery() {}

    void begin(Instant now) {
        attempts++;
        lastAt = now;
        dueAt = now.plus(LEASE);
    }

    void end(Answer answer, Instant now) {
        lastStatus = answer.status();
        lastFault = answer.fault();
        if (answer.isTaken()) {
            state = DeliveryState.DELIVERED;
        } else {
            Ladder.after(attempts).ifPresentOrElse(wait -> dueAt = now.plus(wait), () -> state = DeliveryState.FAILED);
        }
    }

    UUID id() {
        return id;
    }

    UUID webhookId() {
        return webhookId;
    }

    UUID changeId() {
        return changeId;
    }

    DeliveryView view() {
        return new DeliveryView(id, String.valueOf(position), state, attempts, dueAt, lastAt, lastStatus, lastFault);
    }
}
