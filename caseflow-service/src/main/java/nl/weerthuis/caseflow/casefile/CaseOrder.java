package nl.weerthuis.caseflow.casefile;

import nl.weerthuis.platform.web.LongList;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Order of a list of cases (Dutch: volgorde)")
public enum CaseOrder {
    /** The latest nomination first. */
    LATEST_FIRST,
    LONGEST_WAITING_FIRST,
    LAST_CHANGED_FIRST;

    LongList.Order order() {
        return switch (this) {
            case LATEST_FIRST -> new LongList.Order("submittedOn", true);
            case LONGEST_WAITING_FIRST -> new LongList.Order("waitingSince", false);
            case LAST_CHANGED_FIRST -> new LongList.Order("changedAt", true);
        };
    }
}
