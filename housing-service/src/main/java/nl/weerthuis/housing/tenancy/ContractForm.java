package nl.weerthuis.housing.tenancy;

/** In which legal form somebody rents; apart from the form of the dwelling. */
public enum ContractForm {
    REGULAR,
    TEMPORARY,
    /** In the provider's name first, in the tenant's after a review (omklapcontract). */
    FLIP,
    THREE_PARTY,
    YOUTH,
    SECOND_CHANCE,
    COMBINED_CARE
}
