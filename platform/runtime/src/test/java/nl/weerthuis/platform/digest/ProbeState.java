package nl.weerthuis.platform.digest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class ProbeState implements DigestedState {

    @Override
    public List<Kind> kinds() {
        return List.of(Kind.of("digested", "digested", "written_at"), Kind.of("tally", "tally"));
    }
}
