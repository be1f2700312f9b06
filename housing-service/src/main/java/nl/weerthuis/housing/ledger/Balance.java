package nl.weerthuis.housing.ledger;

/**
 * What the entries of one target come to, each column with its corrections.
 *
 * @param opening stated, or carried over: backlog above zero, surplus below
 * @param target as it was first agreed
 * @param adjustments what was changed since
 * @param realised in the unit of the target
 * @param carriedOut what the period after it was given
 */
public record Balance(int opening, int target, int adjustments, int realised, int carriedOut) {

    public static final Balance NOTHING = new Balance(0, 0, 0, 0, 0);

    /** To be done at the end of it. */
    public int left() {
        return opening + target + adjustments - realised;
    }

    /** To be done in all. */
    public int due() {
        return opening + target + adjustments;
    }

    Balance with(EntryKind kind, int sum) {
        return switch (kind) {
            case OPENING, CARRIED_IN -> new Balance(opening + sum, target, adjustments, realised, carriedOut);
            case TARGET -> new Balance(opening, target + sum, adjustments, realised, carriedOut);
            case ADJUSTMENT -> new Balance(opening, target, adjustments + sum, realised, carriedOut);
            case REALISED -> new Balance(opening, target, adjustments, realised - sum, carriedOut);
            case CARRIED_OUT -> new Balance(opening, target, adjustments, realised, carriedOut - sum);
        };
    }
}
