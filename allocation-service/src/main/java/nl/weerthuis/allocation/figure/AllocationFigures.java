package nl.weerthuis.allocation.figure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.weerthuis.platform.metric.Figure;
import nl.weerthuis.platform.metric.Figures;

/** Where the way from case to dwelling stands still. */
@ApplicationScoped
class AllocationFigures implements Figures {

    @Override
    public List<Figure> figures() {
        return List.of(
                Figure.by("status", "allocation_offers", "Offers by status", """
                        select status, count(*) from offer group by status
                        """),
                Figure.by("status", "allocation_assignments", "Assignments of a municipality by status", """
                        select status, count(*) from municipality_assignment group by status
                        """),
                Figure.of("allocation_overdue_answers", "Open offers whose term to answer has passed", """
                        select count(*) from offer where status in ('MADE', 'VIEWING_PLANNED')
                        and answer_by < (now() at time zone 'Europe/Amsterdam')::date
                        """));
    }
}
