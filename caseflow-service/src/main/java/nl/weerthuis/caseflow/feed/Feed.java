package nl.weerthuis.caseflow.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The changes of each provider's cases, for what passes them on. In the transaction under way. */
@ApplicationScoped
public class Feed {

    /** A change as a message. */
    private record Message(String type, Instant timestamp, ChangeView data) {}

    private static final String TYPE = "case.changed";

    private final ProviderChangeRepository changes;
    private final ObjectMapper json;

    Feed(ProviderChangeRepository changes, ObjectMapper json) {
        this.changes = changes;
        this.json = json;
    }

    public List<ChangeView> after(UUID provider, long position, int most) {
        return changes.after(provider, position, most).stream()
                .map(ProviderChange::view)
                .toList();
    }

    /** Where the feed ends now. */
    public long last(UUID provider) {
        return changes.last(provider);
    }

    /** Always the same text for the same change: it is signed. */
    public String text(UUID change) {
        var view = changes.findById(change).view();
        try {
            return json.writeValueAsString(new Message(TYPE, view.at(), view));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A change could not be written.", e);
        }
    }
}
