package nl.weerthuis.platform.metric;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class ProbeFigures implements Figures {

    @Override
    public List<Figure> figures() {
        return List.of(
                Figure.of("probe_counts", "Counts", "select count(*) from owned_row"),
                Figure.by("name", "probe_rows", "Rows", "select name, count(*) from owned_row group by name"));
    }
}
