package nl.weerthuis.allocation.event;

/** The form of the tenancy that is offered (Dutch: contractvorm). */
public enum ContractForm {
    REGULAR,
    TEMPORARY,
    FLIP,
    THREE_PARTY,
    YOUTH,
    SECOND_CHANCE,
    COMBINED_CARE
}
