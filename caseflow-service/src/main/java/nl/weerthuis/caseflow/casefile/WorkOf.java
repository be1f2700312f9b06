package nl.weerthuis.caseflow.casefile;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Whose work is asked for, within one organisation.
 *
 * @param people none: cases that nobody does
 */
public record WorkOf(UUID organisation, Set<String> people) {

    private static final String DONE = """
            exists (select 1 from Assignment a where a.caseId = c.id and a.organisationId = :organisationOfWork
              and a.endedAt is null%s)
            """;

    String clause() {
        return people.isEmpty() ? "not " + DONE.formatted("") : DONE.formatted(" and a.assignee in :people");
    }

    Map<String, Object> parameters() {
        var given = new HashMap<String, Object>();
        given.put("organisationOfWork", organisation);
        if (!people.isEmpty()) {
            given.put("people", people);
        }
        return given;
    }
}
