package nl.weerthuis.authorisation;

import java.util.EnumSet;
import java.util.Set;

/** How the thing that is asked for stands to the parties; each is one case of the fixture with all that hangs on it. */
enum Relation {
    /** A case of the referring provider, on its way to a home of the owning corporation. */
    LIVE('l'),
    /** The same parties; the candidate was turned down and the case withdrawn. */
    ENDED('e'),
    /** Of other parties in the same region. */
    FOREIGN('f'),
    /** Of another region. */
    OTHER_REGION('o'),
    /** The same parties as the live one; from a women's shelter. */
    PROTECTED('p'),
    /** Of the other parties; from a women's shelter. */
    PROTECTED_FOREIGN('x');

    private final char letter;

    Relation(char letter) {
        this.letter = letter;
    }

    boolean isProtected() {
        return this == PROTECTED || this == PROTECTED_FOREIGN;
    }

    boolean isForeign() {
        return this == FOREIGN || this == PROTECTED_FOREIGN;
    }

    /** @param letters as in a table; {@code *} for all */
    static Set<Relation> of(String letters) {
        if (letters.equals("*")) {
            return EnumSet.allOf(Relation.class);
        }
        var all = EnumSet.noneOf(Relation.class);
        for (var letter : letters.toCharArray()) {
            all.add(of(letter));
        }
        return all;
    }

    private static Relation of(char letter) {
        for (var relation : values()) {
            if (relation.letter == letter) {
                return relation;
            }
        }
        throw new IllegalArgumentException("No relation has the letter " + letter);
    }
}
