package nl.weerthuis.housing.capacity;

/** Why a neighbourhood bears no more than that. */
enum CapacityReason {
    CONCENTRATION,
    NUISANCE,
    SAFETY,
    RENOVATION,
    RECENT_PLACEMENTS,
    AGREEMENT,
    OTHER
}
