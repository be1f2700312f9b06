package nl.weerthuis.caseflow.webhook;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.security.Caller;

/** Where a provider's own system is told that something changed. */
@Entity
class Webhook {

    // Long enough to bring a new secret to a receiver by hand.
    private static final Duration OVERLAP = Duration.ofHours(24);

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID providerId;
    private String region;
    private String url;

    @Enumerated(EnumType.STRING)
    private WebhookState state;

    private byte[] secret;
    private byte[] oldSecret;
    private Instant oldUntil;
    private long masterKey;
    private long position;
    private String registeredBy;
    private Instant registeredAt;
    private Instant stoppedAt;

    Webhook() {}

    /** @param position from which place of the feed on it is told */
    Webhook(UUID id, Caller caller, String url, long position, Instant now) {
        this.id = id;
        this.providerId = caller.organisation();
        this.region = caller.region();
        this.url = url;
        this.state = WebhookState.ACTIVE;
        this.position = position;
        this.registeredBy = caller.subject();
        this.registeredAt = now;
    }

    void keep(byte[] sealed, long key) {
        secret = sealed;
        masterKey = key;
    }

    /** The one of before stays valid for a while, so that no message is refused in between. */
    void rotate(byte[] sealed, long key, Instant now) {
        requireActive();
        oldSecret = secret;
        oldUntil = now.plus(OVERLAP);
        keep(sealed, key);
    }

    void renew(byte[] sealed, byte[] oldSealed, long key) {
        keep(sealed, key);
        oldSecret = oldSealed;
    }

    void stop(Instant now) {
        requireActive();
        state = WebhookState.STOPPED;
        stoppedAt = now;
    }

    void requireActive() {
        if (state != WebhookState.ACTIVE) {
            throw Problem.conflict("webhook-stopped");
        }
    }

    void toldUntil(long place) {
        position = place;
    }

    boolean isActive() {
        return state == WebhookState.ACTIVE;
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    UUID providerId() {
        return providerId;
    }

    String url() {
        return url;
    }

    long position() {
        return position;
    }

    byte[] secret() {
        return secret.clone();
    }

    /** Null when there is none, or its time is over. */
    byte[] oldSecret(Instant now) {
        return oldSecret == null || !now.isBefore(oldUntil) ? null : oldSecret.clone();
    }

    byte[] oldSecret() {
        return oldSecret == null ? null : oldSecret.clone();
    }

    /** @param shown the secret, where it is shown: once */
    WebhookView view(String shown) {
        return new WebhookView(id, version, url, state, shown, oldUntil, registeredAt, stoppedAt);
    }
}
