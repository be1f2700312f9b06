package nl.weerthuis.allocation.dwelling;

/** How one lives there (Dutch: woonvorm). */
public enum HousingForm {
    SELF_CONTAINED,
    ROOM,
    MIXED,
    FLEX
}
