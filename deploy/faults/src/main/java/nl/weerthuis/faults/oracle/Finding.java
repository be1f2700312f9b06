package nl.weerthuis.faults.oracle;

/**
 * Something that must not be.
 *
 * @param invariant as numbered in docs/operations/faults.md
 */
public record Finding(String invariant, String sentence) {
    @Override
    public String toString() {
        return invariant + ": " + sentence;
    }
}
