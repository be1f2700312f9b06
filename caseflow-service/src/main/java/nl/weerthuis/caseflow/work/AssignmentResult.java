package nl.weerthuis.caseflow.work;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What came of it for one case (Dutch: resultaat van de toewijzing)")
enum AssignmentResult {
    ASSIGNED,
    UNCHANGED,
    NOT_FOUND
}
