package nl.weerthuis.caseflow.webhook.outgoing;

import java.net.URI;
import java.util.Map;

/** What is sent to a receiver. */
public record Message(URI url, Map<String, String> headers, String body) {

    public Message {
        headers = Map.copyOf(headers);
    }
}
