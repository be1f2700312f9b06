package nl.weerthuis.reporting.disclosure;

/** Fewer people than this are never shown as a number. */
public record Threshold(int people) {

    private static final int LOWEST = 5;

    public Threshold {
        if (people < LOWEST) {
            throw new IllegalArgumentException(
                    "weerthuis.suppression.threshold is %d; figures about fewer than %d people may never be shown."
                            .formatted(people, LOWEST));
        }
    }

    public boolean isFew(long count) {
        return count > 0 && count < people;
    }

    /** Whether a rate over this many may be shown. */
    public boolean carries(long denominator) {
        return denominator >= people;
    }
}
