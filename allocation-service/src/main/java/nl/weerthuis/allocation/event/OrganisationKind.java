package nl.weerthuis.allocation.event;

/** What an organisation is in the region. */
public enum OrganisationKind {
    PROVIDER,
    CORPORATION,
    MUNICIPALITY,
    REGION,
    NATIONAL
}
