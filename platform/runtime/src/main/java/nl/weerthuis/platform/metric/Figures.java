package nl.weerthuis.platform.metric;

import java.util.List;

/** What a service tells of its work at {@code /q/metrics}. A bean; one per service. */
public interface Figures {

    List<Figure> figures();
}
