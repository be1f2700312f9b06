package nl.weerthuis.allocation.demand;

/** By what those who wait are counted; one at a time, so that no profile points at somebody. */
enum Dimension {
    TOTAL,
    MUNICIPALITY,
    ROOMS,
    STEP_FREE,
    RENT_CLASS,
    HOUSEHOLD
}
