package nl.weerthuis.allocation.offer;

/** Why a client refuses a dwelling (Dutch: reden van weigering). */
enum RefusalCode {
    DWELLING,
    SURROUNDINGS,
    RENT_TOO_HIGH,
    SIZE,
    SUPPORT,
    OTHER
}
