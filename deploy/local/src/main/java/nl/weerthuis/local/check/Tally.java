package nl.weerthuis.local.check;

import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** What was done while loading, counted by the one who did it. */
public final class Tally {
    private final ConcurrentHashMap<String, Integer> counts = new ConcurrentHashMap<>();

    public void count(String deed) {
        count(deed, 1);
    }

    public void count(String deed, int times) {
        counts.merge(deed, times, Integer::sum);
    }

    public int of(String deed) {
        return counts.getOrDefault(deed, 0);
    }

    public TreeMap<String, Integer> all() {
        return new TreeMap<>(counts);
    }
}
