package nl.weerthuis.allocation.layer;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Set;
import nl.weerthuis.allocation.access.OpenViewer;

/** The service with its Java rule switched off. */
public class OpenRows implements QuarkusTestProfile {

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(OpenViewer.class);
    }
}
