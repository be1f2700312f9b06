package nl.weerthuis.housing.tenancy;

/** Why a tenancy ended. */
public enum EndCode {
    /** Signed, but nobody moved in. */
    NOT_STARTED,
    /** VERA OPZ. */
    GIVEN_NOTICE,
    /** VERA ONT. */
    DISSOLVED,
    /** VERA VER. */
    ANNULLED,
    /** Its term ran out, or the landlord gave no reason. */
    EXPIRED,
    /** VERA WIJ: another contract goes on in another name (omklap). Of an omklap it ends no home. */
    RENAMED,
    /** Put out by a judge's order (ontruiming). */
    EVICTED,
    /** To a home of another kind or place. */
    MOVED_ON,
    /** Back to where care is given. */
    RETURNED_TO_CARE,
    DECEASED
}
