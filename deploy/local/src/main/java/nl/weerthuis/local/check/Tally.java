package nl.weerthuis.local.check;

import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** What was done while loading, counted by the one who did it. */
public final class Tally {
    private final ConcurrentHashMap<String, Integer> counts = new ConcurrentHashMap<>();

    public void count(String deed) {
        counts.merge(deed, 1, Integer::sum);
    }

    void put(String deed, int count) {
        counts.put(deed, count);
    }

    public int of(String deed) {
        return counts.getOrDefault(deed, 0);
    }

    public TreeMap<String, Integer> all() {
        return new TreeMap<>(counts);
    }
}
