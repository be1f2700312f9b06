package nl.weerthuis.housing.figure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.weerthuis.platform.metric.Figure;
import nl.weerthuis.platform.metric.Figures;

/** What there is to let, and what is held. */
@ApplicationScoped
class HousingFigures implements Figures {

    @Override
    public List<Figure> figures() {
        return List.of(
                Figure.by("status", "housing_dwellings", "Dwellings by status", """
                        select status, count(*) from dwelling group by status
                        """),
                Figure.by("status", "housing_reservations", "Reservations by status", """
                        select status, count(*) from reservation group by status
                        """),
                Figure.of("housing_overdue_reservations", "Holds whose term has run out and that still stand", """
                        select count(*) from reservation where status = 'HELD' and held_until < now()
                        """));
    }
}
