package nl.weerthuis.local.demonstration;

/** How far a case comes in the demonstration. */
public enum Fate {
    /** Nominated, and nobody has looked yet. */
    NOMINATED,
    /** The coordinator sent it back. */
    INCOMPLETE,
    /** Waits for the next session of the table. */
    COMPLETE,
    WITHDRAWN,
    DEFERRED,
    REJECTED,
    REFERRED,
    /** Admitted, and no dwelling yet. */
    SEARCHING,
    /** Admitted on conditions, and no dwelling yet. */
    CONDITIONAL,
    /** Refuses for a reason that the coordinator finds grounded, and searches on. */
    REFUSES_GROUNDED,
    /** Refuses for a reason that the coordinator does not find grounded. */
    REFUSES_UNGROUNDED,
    /** Lets the offer expire. */
    EXPIRES,
    /** Is turned down by the landlord. */
    TURNED_DOWN,
    /** Has an offer now. */
    OFFERED,
    /** Accepted, and waits for the contract. */
    ACCEPTED,
    /** Signed, and waits for the keys. */
    CONTRACTED,
    /** Has the keys. */
    HOUSED,
    /** Has the keys, and the handover is done. */
    AFTERCARE;

    public boolean comesToTheTable() {
        return switch (this) {
            case NOMINATED, INCOMPLETE, COMPLETE, WITHDRAWN -> false;
            case DEFERRED,
                    REJECTED,
                    REFERRED,
                    SEARCHING,
                    CONDITIONAL,
                    REFUSES_GROUNDED,
                    REFUSES_UNGROUNDED,
                    EXPIRES,
                    TURNED_DOWN,
                    OFFERED,
                    ACCEPTED,
                    CONTRACTED,
                    HOUSED,
                    AFTERCARE -> true;
        };
    }

    public boolean getsAnOffer() {
        return comesToTheTable() && compareTo(CONDITIONAL) > 0;
    }

    /** What the table decides. */
    public String outcome() {
        return switch (this) {
            case DEFERRED, REJECTED, REFERRED -> name();
            case CONDITIONAL -> "ADMITTED_WITH_CONDITIONS";
            default -> "ADMITTED";
        };
    }
}
