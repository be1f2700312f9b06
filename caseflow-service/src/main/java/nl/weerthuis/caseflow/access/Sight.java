package nl.weerthuis.caseflow.access;

/** How much of a case its reader sees: one view type each (docs/domain/access.md). */
public enum Sight {
    /** The provider that nominated: everything. */
    PROVIDER,
    /** The coordinator of the table: identity without BSN, process; protected: no facility, no motive. */
    COORDINATOR,
    /** A municipality of origin or assignment: identity without BSN, process; never the facility. */
    MUNICIPALITY,
    /** A corporation that was introduced: whom it will meet, and nothing of the case. */
    INTRODUCED,
    /** Who controls: process data, for a stated purpose. */
    CONTROL,
    /** Whoever has nothing to look for here. */
    NOTHING;

    /** Whether it says which cases somebody higher has to answer for. */
    public boolean tellsEscalations() {
        return this == PROVIDER || this == COORDINATOR;
    }

    /** Whether it says which cases may be of one person with others: no provider learns whom others know. */
    public boolean tellsDoubles() {
        return this == COORDINATOR;
    }
}
