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
                Figure.of(
                        "caseflow_corrections_overdue",
                        "Requests to correct that were not answered within their term",
                        """
                        select count(*) from correction_request
                        where state = 'RECEIVED' and answer_by < (now() at time zone 'Europe/Amsterdam')::date
                        """),
                Figure.of(
                        "caseflow_erasure_requests_overdue",
                        "Requests to be erased that were not decided in time",
                        """
                        select count(*) from erasure_request
                        where state = 'RECEIVED' and decide_by < (now() at time zone 'Europe/Amsterdam')::date
                        """),
                Figure.by(
                        "kind",
                        "caseflow_retention_handled",
                        "Removed after their term, in the last night of each kind",
                        """
                        select record_kind, sum(handled) from retention_run r
                        where run_on = (select max(run_on) from retention_run) group by record_kind
                        """),
                Figure.by("kind", "caseflow_retention_held", "Past their term and kept by a legal hold", """
                        select record_kind, sum(held) from retention_run r
                        where run_on = (select max(run_on) from retention_run) group by record_kind
                        """),
                Figure.of("caseflow_retention_failed", "Past their term and not removed, because it failed", """
                        select coalesce(sum(failed), 0) from retention_run
                        where run_on = (select max(run_on) from retention_run)
                        """),
                Figure.of(
                        "caseflow_retention_age_hours",
                        "Hours since what is past its term was last looked for; 0 where nothing was looked for yet",
                        """
                        select coalesce(extract(epoch from now() - max(finished_at)) / 3600, 0) from retention_run
                        """),
                Figure.by("state", "caseflow_webhook_deliveries", "Messages to providers by state", """
                        select s.state, count(d.id) from (values ('WAITING'), ('DELIVERED'), ('FAILED')) s (state)
                        left join webhook_delivery d on d.state = s.state group by s.state
                        """),
                Figure.of(
                        "caseflow_webhook_waiting_minutes",
                        "Minutes that the oldest message to a provider is past the moment it was due",
                        """
                        select coalesce(greatest(extract(epoch from now() - min(due_at)) / 60, 0), 0)
                        from webhook_delivery where state = 'WAITING'
                        """),
                Figure.by("state", "caseflow_imports", "Files of nominations by state", """
                        select s.state, count(i.id) from (values ('RECEIVING'), ('CHECKING'), ('PAUSED'), ('NOMINATING'),
                            ('CHECKED'), ('DONE'), ('CANCELLED'), ('STOPPED')) s (state)
                        left join nomination_import i on i.state = s.state group by s.state
                        """),
                Figure.of(
                        "caseflow_import_waiting_minutes",
                        "Minutes since the oldest file came in that nothing but the service keeps waiting",
                        """
                        select coalesce(extract(epoch from now() - min(coalesce(confirmed_at, received_at))) / 60, 0)
                        from nomination_import where state in ('CHECKING', 'NOMINATING')
                        """),
                Figure.of("caseflow_suspected_doubles", "Open cases that may be of a person known already", """
                        select count(*) from case_file where suspected_double and closed_on is null
                        """));
    }
}
