package nl.weerthuis.caseflow.consent;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether it stands. */
@Schema(description = "Whether the consent was given or withdrawn (Dutch: gegeven, ingetrokken)")
public enum ConsentStatus {
    GIVEN,
    WITHDRAWN
}
