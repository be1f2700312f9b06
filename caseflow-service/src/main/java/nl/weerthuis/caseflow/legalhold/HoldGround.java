package nl.weerthuis.caseflow.legalhold;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why data is kept although its period has passed. */
@Schema(
        description = "Ground of a legal hold (Dutch: grond van de bewaarplicht: gerechtelijke procedure, klacht,"
                + " onderzoek, incident)")
public enum HoldGround {
    COURT_PROCEEDINGS,
    COMPLAINT,
    INVESTIGATION,
    INCIDENT
}
