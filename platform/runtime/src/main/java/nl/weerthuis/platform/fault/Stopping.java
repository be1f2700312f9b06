package nl.weerthuis.platform.fault;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;

/** Marks the moment before relay and consumer are told to stop. */
@ApplicationScoped
class Stopping {

    void stop(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) ShutdownEvent event) {
        CrashPoints.reach(CrashPoint.STOPPING);
    }
}
