package nl.weerthuis.caseflow.breakglass;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.weerthuis.platform.metric.Figure;
import nl.weerthuis.platform.metric.Figures;

/** What nobody confirmed in time is told to who runs the service, too. */
@ApplicationScoped
class BreakGlassFigures implements Figures {

    @Override
    public List<Figure> figures() {
        return List.of(Figure.of(
                "break_glass_unconfirmed",
                "Looks behind a mask that no second person answered within 24 hours",
                "select count(*) from break_glass where state = 'OPENED' and confirm_by <= now()"));
    }
}
