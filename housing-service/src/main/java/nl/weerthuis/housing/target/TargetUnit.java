package nl.weerthuis.housing.target;

/** What is counted. */
public enum TargetUnit {
    DWELLING,
    HOUSEHOLD,
    PERSON
}
