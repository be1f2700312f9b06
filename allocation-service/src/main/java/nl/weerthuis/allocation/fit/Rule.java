package nl.weerthuis.allocation.fit;

/** The rules of the policy, in the order of its text. */
public enum Rule {
    IN_ASSIGNED_MUNICIPALITY,
    OUTSIDE_EXCLUDED_AREAS,
    BIG_ENOUGH,
    HOUSEHOLD_FITS,
    STEP_FREE,
    RENT_WITHIN_CLASS,
    VACANCY_ANNOUNCED,
    NOT_RESERVED,
    SELF_CONTAINED,
    NEIGHBOURHOOD_CAPACITY,
    SUPPORT_ARRANGED,
    PRECONDITIONS_SETTLED,
    CONSENT_GIVEN,
    ADMITTED_BY_TABLE,
    /** Says as little as it can: why not is known to the provider alone. */
    POSSIBLE_FOR_CASE
}
