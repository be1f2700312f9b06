package nl.weerthuis.reporting.figure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.weerthuis.platform.metric.Figure;
import nl.weerthuis.platform.metric.Figures;

/** How old what is published is. */
@ApplicationScoped
class ReportingFigures implements Figures {

    @Override
    public List<Figure> figures() {
        return List.of(Figure.of(
                "reporting_snapshot_age_seconds", "Age of the newest frozen figures; -1 while there are none", """
                        select coalesce(extract(epoch from now() - max(frozen_at)), -1) from snapshot
                        """));
    }
}
