package nl.weerthuis.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * What came back.
 *
 * @param status 0 if the connection was closed without an answer, -1 if nothing came in time
 * @param head the lines of the head, as they were
 */
record Reply(int status, List<String> head, byte[] body) {

    static final int HUNG_UP = 0;
    static final int HANGS = -1;

    static Reply none(int status) {
        return new Reply(status, List.of(), new byte[0]);
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    String header(String name) {
        var start = name.toLowerCase(Locale.ROOT) + ":";
        return head.stream()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
                .map(line -> line.substring(start.length()).strip())
                .findFirst()
                .orElse("");
    }

    boolean declined() {
        return status >= 400;
    }

    boolean succeeded() {
        return status >= 200 && status < 300;
    }

    JsonNode json() {
        try {
            var node = Trial.JSON.readTree(body);
            return node == null ? MissingNode.getInstance() : node;
        } catch (IOException notJson) {
            return MissingNode.getInstance();
        }
    }

    @Override
    public String toString() {
        var text = text();
        return status + " " + (text.length() > 400 ? text.substring(0, 400) + "..." : text);
    }
}
