package nl.weerthuis.housing.rent;

/** Whether a rent fits the household, as far as the norm asks (passend toewijzen). */
public enum Verdict {
    APPROPRIATE,
    /** Above the limit, with a reason: the norm leaves room for some. */
    ABOVE_NORM,
    /** The norm does not protect this household. */
    NOT_SUBJECT
}
