package nl.weerthuis.platform.rows;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;

/** Whether this thread works for a request, so that there is somebody to ask for. */
@ApplicationScoped
class RunningRequest {

    boolean isThere() {
        return Arc.container().requestContext().isActive();
    }
}
