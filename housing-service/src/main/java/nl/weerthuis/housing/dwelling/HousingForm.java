package nl.weerthuis.housing.dwelling;

/** How one lives there; apart from the form of the contract. */
public enum HousingForm {
    SELF_CONTAINED,
    ROOM,
    MIXED,
    FLEX
}
