package nl.weerthuis.allocation.event;

/** All that housing learns of how a rent fits a household (passend toewijzen). */
public enum RentVerdict {
    APPROPRIATE,
    /** Above the limit, with a reason: the norm leaves room for some. */
    ABOVE_NORM,
    /** The norm does not protect this household. */
    NOT_SUBJECT
}
