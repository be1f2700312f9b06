package nl.weerthuis.housing.target;

/** What is counted. */
enum TargetUnit {
    DWELLING,
    HOUSEHOLD,
    PERSON
}
