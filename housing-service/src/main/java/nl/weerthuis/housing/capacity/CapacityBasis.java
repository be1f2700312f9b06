package nl.weerthuis.housing.capacity;

/** What the limit counts. */
enum CapacityBasis {
    /** Placements in the period. */
    PLACEMENTS,
    /** Placements in the period for each thousand dwellings that stand there. */
    PER_THOUSAND
}
