package nl.weerthuis.caseflow.casefile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;

/**
 * Which of the visible cases are asked for; null does not filter.
 *
 * @param referenceIndex of the asking provider's own reference
 */
public record CaseFilter(CaseState state, TargetGroup targetGroup, byte[] referenceIndex, Boolean suspectedDouble) {

    String clause() {
        var conditions = new ArrayList<String>();
        parameters().keySet().forEach(name -> conditions.add("c.%s = :%s".formatted(name, name)));
        return conditions.isEmpty() ? "1 = 1" : String.join(" and ", conditions);
    }

    Map<String, Object> parameters() {
        var given = new HashMap<String, Object>();
        given.put("state", state);
        given.put("targetGroup", targetGroup);
        given.put("referenceIndex", referenceIndex);
        given.put("suspectedDouble", suspectedDouble);
        given.values().removeIf(value -> value == null);
        return given;
    }
}
