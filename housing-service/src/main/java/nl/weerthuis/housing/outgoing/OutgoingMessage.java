package nl.weerthuis.housing.outgoing;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/** What a corporation's own system is told, in its order; written once, then never changed. */
@Entity
class OutgoingMessage {

    @Id
    private UUID id;

    private UUID corporationId;
    private long position;
    private UUID holdId;
    private UUID dwellingId;
    private boolean opening;

    @Enumerated(EnumType.STRING)
    private OutgoingKind kind;

    private String method;
    private String idOrganisatie;
    private String idExtern;
    private String content;
    private Instant statedAt;

    protected OutgoingMessage() {}

    OutgoingMessage(long position, HoldStep step, Word word, String content, Instant statedAt) {
        // The same for the same place, however often it is told.
        this.id = UUID.nameUUIDFromBytes(
                "%s|%d".formatted(step.corporationId(), position).getBytes(StandardCharsets.UTF_8));
        this.corporationId = step.corporationId();
        this.position = position;
        this.holdId = step.holdId();
        this.dwellingId = step.dwellingId();
        this.opening = step.was() == null;
        this.kind = word.kind();
        this.method = word.method();
        this.idOrganisatie = word.key().organisation();
        this.idExtern = word.key().idExtern();
        this.content = content;
        this.statedAt = statedAt;
    }

    long position() {
        return position;
    }

    Outgoing outgoing() {
        return new Outgoing(id, position, holdId, dwellingId, opening, kind, method, content, statedAt);
    }

    OutgoingMessageView view(Object message) {
        return new OutgoingMessageView(
                id, String.valueOf(position), kind, method, kind.path(), idExtern, dwellingId, statedAt, message);
    }

    String content() {
        return content;
    }
}
