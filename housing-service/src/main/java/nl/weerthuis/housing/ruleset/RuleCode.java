package nl.weerthuis.housing.ruleset;

/**
 * A number of the law that changes by year. Amounts of a rent are in eurocents a month, of an income in eurocents a year.
 */
public enum RuleCode {
    /** Kwaliteitskortingsgrens. */
    QUALITY_DISCOUNT(Bounds.RENT, true),
    /** Low aftoppingsgrens, for households up to SMALL_HOUSEHOLD_MOST. */
    RENT_CAP_SMALL(Bounds.RENT, true),
    /** High aftoppingsgrens, for larger ones. */
    RENT_CAP_LARGE(Bounds.RENT, true),
    /** Above it a rent is no social rent. */
    SOCIAL_LIMIT(Bounds.RENT, true),
    /** Up to it a household is one that the norm protects (passend toewijzen). */
    FITTING_INCOME_SINGLE(Bounds.INCOME, false),
    FITTING_INCOME_MORE(Bounds.INCOME, false),
    FITTING_INCOME_SINGLE_OLDER(Bounds.INCOME, false),
    FITTING_INCOME_MORE_OLDER(Bounds.INCOME, false),
    /** Up to it somebody may rent a social dwelling (DAEB). */
    SOCIAL_INCOME_SINGLE(Bounds.INCOME, false),
    SOCIAL_INCOME_MORE(Bounds.INCOME, false),
    /** Largest household for which the low cap holds. */
    SMALL_HOUSEHOLD_MOST(new Bounds(1, 9), true),
    /** From this age on the rules for adults hold. */
    YOUTH_BOUNDARY(new Bounds(18, 30), true),
    /** 1 where the young get some allowance for a rent above QUALITY_DISCOUNT, 0 where they get none. */
    YOUTH_ALLOWANCE_ABOVE_LIMIT(new Bounds(0, 1), true),
    /** 1 where rent allowance is for self-contained homes alone. */
    ALLOWANCE_SELF_CONTAINED_ONLY(new Bounds(0, 1), true),
    /** So many of a hundred households that the norm protects get a rent within their cap. */
    NORM_PERCENT(new Bounds(0, 100), true),
    /** Longest term of a temporary tenancy. */
    TEMPORARY_MOST_MONTHS(new Bounds(1, 60), true);

    private final Bounds bounds;
    private final boolean needed;

    RuleCode(Bounds bounds, boolean needed) {
        this.bounds = bounds;
        this.needed = needed;
    }

    /** What can be such a number: who sends another sent something else. */
    record Bounds(long least, long most) {

        static final Bounds RENT = new Bounds(10_000, 300_000);
        static final Bounds INCOME = new Bounds(500_000, 20_000_000);

        boolean include(long number) {
            return number >= least && number <= most;
        }
    }

    Bounds bounds() {
        return bounds;
    }

    /** Whether a set that is loaded must have it. */
    boolean isNeeded() {
        return needed;
    }
}
