package nl.weerthuis.housing.target;

/** What was realised so far: homes, and the persons in them. */
record Realised(long homes, long persons) {

    long in(TargetUnit unit) {
        return switch (unit) {
            // One dwelling is one household, also with a partner and children (DOMAIN 9).
            case DWELLING, HOUSEHOLD -> homes;
            case PERSON -> persons;
        };
    }
}
