package nl.weerthuis.platform.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.weerthuis.platform.metric.Figure;
import nl.weerthuis.platform.metric.Figures;

/** A rotation that does not end leaves two keys in use; nobody looks at it of themselves. */
@ApplicationScoped
class KeyRotationFigures implements Figures {

    @Override
    public List<Figure> figures() {
        return List.of(
                Figure.of(
                        "key_rotation_step_age_seconds",
                        "How long the rotation of keys that is under way does the same step; 0 if there is none",
                        "select coalesce(extract(epoch from now() - min(step_since)), 0) from key_rotation where step <> 'DONE'"));
    }
}
