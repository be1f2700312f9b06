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
    EXPIRED
}
