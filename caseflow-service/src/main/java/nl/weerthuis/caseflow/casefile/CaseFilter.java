package nl.weerthuis.caseflow.casefile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import nl.weerthuis.platform.web.LongList;

/**
 * Which of the visible cases are asked for; null does not filter.
 *
 * @param referenceIndex of the asking provider's own reference
 * @param escalated whether somebody higher has to answer
 */
public record CaseFilter(
        CaseState state,
        TargetGroup targetGroup,
        byte[] referenceIndex,
        Boolean suspectedDouble,
        Boolean escalated,
        WorkOf work,
        CaseOrder sort) {

    private static final String ESCALATED =
            "exists (select 1 from CaseEscalation e where e.caseId = c.id and e.resolvedOn is null)";

    String clause() {
        var conditions = new ArrayList<String>();
        columns().keySet().forEach(name -> conditions.add("c.%s = :%s".formatted(name, name)));
        if (escalated != null) {
            conditions.add((escalated ? "" : "not ") + ESCALATED);
        }
        // Written out, so that the index of the few that are suspected is found.
        if (suspectedDouble != null) {
            conditions.add("c.suspectedDouble = " + suspectedDouble);
        }
        if (work != null) {
            conditions.add(work.clause());
        }
        return conditions.isEmpty() ? "1 = 1" : String.join(" and ", conditions);
    }

    LongList.Order order() {
        return (sort == null ? CaseOrder.LATEST_FIRST : sort).order();
    }

    Map<String, Object> parameters() {
        var given = columns();
        if (work != null) {
            given.putAll(work.parameters());
        }
        return given;
    }

    private Map<String, Object> columns() {
        var given = new HashMap<String, Object>();
        given.put("state", state);
        given.put("targetGroup", targetGroup);
        given.put("referenceIndex", referenceIndex);
        given.values().removeIf(value -> value == null);
        return given;
    }
}
