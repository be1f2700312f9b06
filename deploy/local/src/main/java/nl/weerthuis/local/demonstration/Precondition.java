package nl.weerthuis.local.demonstration;

import java.util.List;
import java.util.Set;

/** What must be settled before the table, before an offer and before a contract. */
final class Precondition {
    static final List<String> CODES = List.of(
            "INCOME",
            "DEBT",
            "SUPPORT",
            "DAY_ACTIVITY",
            "IDENTITY",
            "RESIDENCE",
            "REGISTRATION",
            "TENANCY_HISTORY",
            "CONSENT",
            "SUPPORT_PLAN");

    private static final Set<String> ADMISSION = Set.of("RESIDENCE", "CONSENT");
    private static final Set<String> OFFER = Set.of("SUPPORT", "REGISTRATION", "TENANCY_HISTORY");
    private static final Set<String> CONTRACT = Set.of("INCOME", "DEBT", "IDENTITY", "SUPPORT_PLAN");

    private Precondition() {}

    /** Whether the nomination already says that it is met. */
    static boolean isSettledBeforehand(String code, Fate fate) {
        if (fate == Fate.INCOMPLETE) {
            return OFFER.contains(code);
        }
        if (ADMISSION.contains(code)) {
            return true;
        }
        return fate.getsAnOffer() && (OFFER.contains(code) || CONTRACT.contains(code));
    }
}
