package nl.weerthuis.authorisation;

import java.util.Set;

/** Of which half of the secret a topic speaks. */
enum Side {
    CASE("caseflow", "caseflow-matching", "allocation-case"),
    HOME("housing", "allocation-offer"),
    /** What everybody in the region may know. */
    NEITHER;

    private final Set<String> channels;

    Side(String... channels) {
        this.channels = Set.of(channels);
    }

    static Side of(String topic) {
        var channel = topic.replaceFirst("^weerthuis\\.", "").replaceFirst("\\.v\\d+$", "");
        for (var side : values()) {
            if (side.channels.contains(channel)) {
                return side;
            }
        }
        return NEITHER;
    }
}
