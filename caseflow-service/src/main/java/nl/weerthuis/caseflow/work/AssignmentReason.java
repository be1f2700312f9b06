package nl.weerthuis.caseflow.work;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Why somebody does the case from now on (Dutch: reden van toewijzing)")
enum AssignmentReason {
    NEW_CASE,
    ABSENCE,
    WORKLOAD,
    EXPERTISE,
    CLIENT_WISH,
    COLLEAGUE_LEAVES,
    CORRECTION
}
