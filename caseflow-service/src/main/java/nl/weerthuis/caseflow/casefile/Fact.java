package nl.weerthuis.caseflow.casefile;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What of a case can turn out to be otherwise than it was said. */
@Schema(description = "What was corrected (Dutch: verbeterd gegeven)")
public enum Fact {
    FAMILY_NAME,
    PREFIX,
    GIVEN_NAMES,
    BIRTH_DATE,
    BSN,
    CONTACT,
    TARGET_GROUP,
    READY_DATE,
    FACILITY_KIND,
    ORIGIN,
    HOUSEHOLD,
    SEARCH_PROFILE,
    SUPPORT,
    PRECONDITION
}
