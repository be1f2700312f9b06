package nl.weerthuis.authorisation;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What one kind of reader may have of one operation. Read {@code docs/domain/authorisation/README.md} for the notation.
 *
 * @param listed whether the list may be asked for
 * @param written whether it is done and not only looked at
 * @param perhaps classes of which an allowed answer need hold nothing
 * @param nobodys classes of what belongs to no dossier
 */
record Cell(
        boolean listed, boolean written, Map<Relation, Set<String>> allowed, Set<String> perhaps, Set<String> nobodys) {

    private static final String NEVER = "–";
    /** Ids, versions and the like: whoever sees a thing sees those. */
    static final String TECHNICAL = "T";

    static final String GENERAL = "G";

    static Cell parse(String text) {
        var allowed = new EnumMap<Relation, Set<String>>(Relation.class);
        Set<String> nobodys = new TreeSet<>(Set.of(TECHNICAL, GENERAL));
        var perhaps = new TreeSet<String>();
        boolean listed = false;
        boolean written = false;
        if (!text.equals(NEVER)) {
            for (var word : text.split(" ")) {
                var parts = word.split(":", 2);
                if (word.equals("L")) {
                    listed = true;
                } else if (parts.length < 2) {
                    throw new IllegalArgumentException("No cell is written \"%s\"".formatted(text));
                } else {
                    var classes = new TreeSet<String>();
                    for (var each : parts[1].split(",")) {
                        var name = each.replace("?", "");
                        classes.add(name);
                        if (each.endsWith("?")) {
                            perhaps.add(name);
                        }
                    }
                    written |= classes.remove("W");
                    if (parts[0].equals("n")) {
                        nobodys.addAll(classes);
                    } else {
                        classes.add(TECHNICAL);
                        Relation.of(parts[0]).forEach(relation -> allowed.put(relation, classes));
                    }
                }
            }
        }
        return new Cell(listed, written, allowed, perhaps, nobodys);
    }

    /** Data classes that the reader may have; empty for never. */
    Optional<Set<String>> classes(Relation relation) {
        return Optional.ofNullable(allowed.get(relation));
    }

    boolean isNever() {
        return !listed && allowed.isEmpty();
    }
}
