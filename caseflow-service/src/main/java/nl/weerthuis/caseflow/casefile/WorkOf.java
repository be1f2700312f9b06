package nl.weerthuis.caseflow.casefile;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Whose work is asked for, within one organisation.
 *
 * @param person null: cases that nobody does
 * @param replacesOn the day on which the work of those whom the person replaces counts too; null: only their own
 */
public record WorkOf(UUID organisation, String person, LocalDate replacesOn) {

    private static final String DONE = """
            exists (select 1 from Assignment a where a.caseId = c.id and a.organisationId = :organisationOfWork
              and a.endedAt is null%s)
            """;
    private static final String ALSO_REPLACED = """
             and (a.assignee = :person or exists (select 1 from Substitution s
               where s.organisationId = a.organisationId and s.absentee = a.assignee and s.substitute = :person
               and s.endedOn is null and :replacesOn between s.fromOn and s.untilOn))
            """;

    String clause() {
        if (person == null) {
            return "not " + DONE.formatted("");
        }
        return DONE.formatted(replacesOn == null ? " and a.assignee = :person" : ALSO_REPLACED);
    }

    Map<String, Object> parameters() {
        var given = new HashMap<String, Object>();
        given.put("organisationOfWork", organisation);
        given.put("person", person);
        given.put("replacesOn", replacesOn);
        given.values().removeIf(value -> value == null);
        return given;
    }
}
