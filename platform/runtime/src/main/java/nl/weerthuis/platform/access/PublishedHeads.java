package nl.weerthuis.platform.access;

import java.util.HashMap;
import java.util.Map;

/** Every end of this service's log that was stated to others: per chain, the hash at a position. */
final class PublishedHeads {

    private final Map<Integer, Map<Long, byte[]>> known = new HashMap<>();
    private boolean topicRead;

    void add(Head head) {
        // The first word counts: whoever rewrote the log may state ends, too.
        if (head.position() > 0) {
            known.computeIfAbsent(head.chain(), chain -> new HashMap<>()).putIfAbsent(head.position(), head.hash());
        }
    }

    void topicWasRead() {
        topicRead = true;
    }

    boolean isTopicRead() {
        return topicRead;
    }

    Map<Long, byte[]> of(int chain) {
        return known.getOrDefault(chain, Map.of());
    }

    long count() {
        return known.values().stream().mapToLong(Map::size).sum();
    }
}
