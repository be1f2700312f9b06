package nl.weerthuis.allocation.casefile;

/** Up to which yearly limit a rent may go; the limits themselves are dated parameters of the same name. */
public enum RentClass {
    QUALITY_DISCOUNT,
    RENT_CAP_SMALL,
    RENT_CAP_LARGE,
    SOCIAL_LIMIT
}
