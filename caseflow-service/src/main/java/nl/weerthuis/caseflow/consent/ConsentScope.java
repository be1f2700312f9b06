package nl.weerthuis.caseflow.consent;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the client agrees to: sharing at the table, or with who may house, support or take them over. */
@Schema(
        description = "Scope of the consent (Dutch: reikwijdte van de toestemming: uitstroomtafel, huisvesting,"
                + " begeleiding, overdracht)")
public enum ConsentScope {
    TABLE,
    HOUSING,
    SUPPORT,
    HANDOVER
}
