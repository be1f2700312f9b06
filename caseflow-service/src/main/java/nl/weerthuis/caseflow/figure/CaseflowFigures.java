package nl.weerthuis.caseflow.figure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.weerthuis.platform.metric.Figure;
import nl.weerthuis.platform.metric.Figures;

/** How many wait, for what, and how long. */
@ApplicationScoped
class CaseflowFigures implements Figures {

    @Override
    public List<Figure> figures() {
        return List.of(
                Figure.by("state", "caseflow_cases", "Cases by state", """
                        select state, count(*) from case_file where erased_on is null group by state
                        """),
                Figure.of("caseflow_longest_wait_days", "Days that the longest waiting open case has waited", """
                        select coalesce(max((now() at time zone 'Europe/Amsterdam')::date - waiting_since), 0) from case_file
                        where closed_on is null and key_date is null and erased_on is null
                        """),
                Figure.of("caseflow_suspected_doubles", "Open cases that may be of a person known already", """
                        select count(*) from case_file where suspected_double and closed_on is null
                        """));
    }
}
