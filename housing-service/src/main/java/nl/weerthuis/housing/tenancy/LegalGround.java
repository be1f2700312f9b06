package nl.weerthuis.housing.tenancy;

/** Groups for which a tenancy may be temporary (Besluit specifieke groepen tijdelijke huurovereenkomst, art. 1). */
public enum LegalGround {
    /** a. */
    STUDENT,
    /** b. */
    URGENT_WORKS,
    /** c: from a shelter, or in a social emergency. */
    SHELTER_OR_EMERGENCY,
    /** d. */
    SECOND_CHANCE,
    /** e. */
    SURVIVING_RELATIVE,
    /** f. */
    SEPARATED_PARENT
}
