package nl.weerthuis.allocation.fit;

/** The rules of the policy, in the order of its text. */
public enum Rule {
    IN_ASSIGNED_MUNICIPALITY,
    OUTSIDE_EXCLUDED_AREAS,
    BIG_ENOUGH,
    HOUSEHOLD_FITS,
    STEP_FREE,
    RENT_WITHIN_CLASS,
    /** No social rent any more: no reason makes it one. */
    SOCIAL_RENT,
    /** Passend toewijzen: the cap for a household of this size. */
    FITTING_RENT,
    /** For whoever is too young to get all of the allowance. */
    YOUTH_RENT,
    VACANCY_ANNOUNCED,
    NOT_RESERVED,
    SELF_CONTAINED,
    NEIGHBOURHOOD_CAPACITY,
    SUPPORT_ARRANGED,
    PRECONDITIONS_SETTLED,
    CONSENT_GIVEN,
    ADMITTED_BY_TABLE,
    /** Says as little as it can: why not is known to the provider alone. */
    POSSIBLE_FOR_CASE;

    /** Whether somebody may go against its warning, and must say why. */
    public boolean takesReason() {
        return switch (this) {
            case RENT_WITHIN_CLASS, FITTING_RENT, YOUTH_RENT, NEIGHBOURHOOD_CAPACITY -> true;
            case IN_ASSIGNED_MUNICIPALITY,
                    OUTSIDE_EXCLUDED_AREAS,
                    BIG_ENOUGH,
                    HOUSEHOLD_FITS,
                    STEP_FREE,
                    SOCIAL_RENT,
                    VACANCY_ANNOUNCED,
                    NOT_RESERVED,
                    SELF_CONTAINED,
                    SUPPORT_ARRANGED,
                    PRECONDITIONS_SETTLED,
                    CONSENT_GIVEN,
                    ADMITTED_BY_TABLE,
                    POSSIBLE_FOR_CASE -> false;
        };
    }
}
