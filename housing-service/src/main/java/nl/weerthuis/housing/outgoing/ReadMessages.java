package nl.weerthuis.housing.outgoing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.housing.access.HousingAccess;

/** The messages to a corporation's own system: for itself to read on where it stopped, and for what sends them. */
@ApplicationScoped
public class ReadMessages {

    private final OutgoingMessageRepository messages;
    private final HousingAccess access;

    ReadMessages(OutgoingMessageRepository messages, HousingAccess access) {
        this.messages = messages;
        this.access = access;
    }

    @Transactional
    OutgoingView handle(long after, int limit) {
        var found = messages.after(access.corporation(), after, limit + 1);
        var shown = found.subList(0, Math.min(limit, found.size()));
        var next = shown.isEmpty() ? after : shown.get(shown.size() - 1).position();
        return new OutgoingView(
                shown.stream()
                        .map(message -> message.view(messages.document(message)))
                        .toList(),
                String.valueOf(next),
                found.size() > limit);
    }

    /** In the caller's transaction. */
    public List<Outgoing> after(UUID corporation, long position, int most) {
        return messages.after(corporation, position, most).stream()
                .map(OutgoingMessage::outgoing)
                .toList();
    }

    /** Where the messages end now; in the caller's transaction. */
    public long last(UUID corporation) {
        return messages.last(corporation);
    }
}
