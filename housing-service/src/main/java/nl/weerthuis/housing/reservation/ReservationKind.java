package nl.weerthuis.housing.reservation;

/** Why a dwelling is held. */
enum ReservationKind {
    OFFER,
    /** By the coordinator's own hand. */
    MANUAL
}
