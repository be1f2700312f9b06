package nl.weerthuis.caseflow.casefile;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Order of a list of cases (Dutch: volgorde)")
public enum CaseOrder {
    /** The latest nomination first. */
    LATEST_FIRST,
    LONGEST_WAITING_FIRST,
    LAST_CHANGED_FIRST;

    String clause() {
        return switch (this) {
            case LATEST_FIRST -> "c.submittedOn desc, c.id";
            case LONGEST_WAITING_FIRST -> "c.waitingSince, c.id";
            case LAST_CHANGED_FIRST -> "c.changedAt desc, c.id";
        };
    }
}
