package nl.weerthuis.reporting.access;

import java.util.List;
import java.util.stream.Collectors;
import nl.weerthuis.reporting.access.CaseAccess.Sight;

/**
 * The cases somebody may see, as a query: no other row and no other value comes out of it, so what filters and sorts it
 * cannot ask about more than is shown.
 *
 * @param condition on a row of {@code case_standing}
 * @param values of its parameters
 * @param sight which fields of a protected case are shown
 */
public record CaseScope(String condition, List<Object> values, Sight sight) {

    /** Tells facility, group or place: for a protected case a way to the door. */
    private static final List<String> SECRET_WHEN_PROTECTED = List.of(
            "provider_id",
            "target_group",
            "municipality_code",
            "assignment_basis",
            "origin_basis",
            "origin_municipality",
            "exception_code");

    private static final List<String> PROCESS = List.of(
            "case_id",
            "state",
            "since",
            "waiting_since",
            "ready_on",
            "submitted_on",
            "complete_on",
            "tabled_on",
            "decision",
            "decided_on",
            "offered_on",
            "answer_by",
            "accepted_on",
            "allocated_on",
            "contract_form",
            "contracted_on",
            "planned_key_date",
            "key_date",
            "handover_on",
            "closed_on");

    public CaseScope {
        values = List.copyOf(values);
    }

    /** To stand after {@code from}. */
    public String visible() {
        var secrets = SECRET_WHEN_PROTECTED.stream().map(this::shown).collect(Collectors.joining(", "));
        return """
                (select case when protected then 'PROTECTED' else 'STANDARD' end as protection_level, %s, %s
                 from case_standing where submitted_on is not null and (%s)) visible
                """.formatted(String.join(", ", PROCESS), secrets, condition);
    }

    private String shown(String column) {
        return switch (sight) {
            case WHOLE -> column;
            case MASKED -> "case when protected then null else %s end as %s".formatted(column, column);
        };
    }
}
