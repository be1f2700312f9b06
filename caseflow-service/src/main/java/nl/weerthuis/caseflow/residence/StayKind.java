package nl.weerthuis.caseflow.residence;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What kind of stay it was. Who stays in care may have moved there for the care alone (domain notes, 4.1). */
@Schema(description = "Kind of stay (Dutch: soort verblijf)")
enum StayKind {
    OWN_HOME,
    WITH_PARENTS_OR_PARTNER,
    WITH_OTHERS,
    CARE_FACILITY,
    DETENTION,
    NO_FIXED_ABODE,
    /** A briefadres: post arrives there, nobody lives there. */
    POSTAL_ADDRESS,
    ABROAD;

    boolean isHome() {
        return this == OWN_HOME || this == WITH_PARENTS_OR_PARTNER;
    }
}
