package nl.weerthuis.authorisation;

import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/** Who was seen to do what: a right that nobody was seen to use may be a right that is denied. */
final class Evidence {

    private final Set<String> done = new ConcurrentSkipListSet<>();
    private final Set<String> cells = new ConcurrentSkipListSet<>();

    void did(Operation operation, Principal who, Relation relation) {
        done.add(line(operation, who));
        cells.add(line(operation, who) + " " + relation);
    }

    /** Somebody else of the same organisation in the same role shows it as well. */
    boolean seen(Operation operation, Principal who) {
        return done.contains(line(operation, who));
    }

    boolean seen(Operation operation, Principal who, Relation relation) {
        return cells.contains(line(operation, who) + " " + relation);
    }

    private static String line(Operation operation, Principal who) {
        return "%s as %s of %s".formatted(operation, who.role(), who.organisation());
    }
}
