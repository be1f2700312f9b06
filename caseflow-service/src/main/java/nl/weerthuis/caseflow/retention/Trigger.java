package nl.weerthuis.caseflow.retention;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** With what a term begins. */
@Schema(
        description =
                "What the term begins with (Dutch: begin van de termijn: sluiting van het dossier, einde, opening,"
                        + " besluit, vastlegging, laatste wijziging)")
enum Trigger {
    CASE_CLOSED,
    ENDED,
    OPENED,
    DECIDED,
    WRITTEN,
    LAST_CHANGED
}
