package nl.weerthuis.caseflow.signal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was done about a signal; not what was found, which is the client's. */
@Schema(description = "What was done about it (Dutch: afhandeling van het signaal)")
public enum SignalAnswerCode {
    CONTACT_MADE,
    ARRANGEMENT_MADE,
    SUPPORT_SCALED_UP,
    TIME_OUT_USED,
    NOTHING_NEEDED,
    NO_CONTACT
}
