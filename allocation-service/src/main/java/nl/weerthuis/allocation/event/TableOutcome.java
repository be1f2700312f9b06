package nl.weerthuis.allocation.event;

/** What the table decided about a case. */
public enum TableOutcome {
    ADMITTED,
    ADMITTED_WITH_CONDITIONS,
    DEFERRED,
    REJECTED,
    REFERRED;

    public boolean isAdmission() {
        return this == ADMITTED || this == ADMITTED_WITH_CONDITIONS;
    }
}
