package nl.weerthuis.reporting.disclosure;

/** Counts as multiples of a step: what is published outside the region's own staff. */
public record Rounding(int step) {

    public Rounding {
        if (step < 1) {
            throw new IllegalArgumentException(
                    "weerthuis.suppression.rounding is %d; it is at least 1.".formatted(step));
        }
    }

    /** The nearest multiple; halfway goes up. */
    public long round(long count) {
        return Math.floorDiv(2 * count + step, 2L * step) * step;
    }
}
