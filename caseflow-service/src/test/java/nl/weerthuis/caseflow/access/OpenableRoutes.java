package nl.weerthuis.caseflow.access;

import io.quarkus.security.spi.runtime.AuthorizationController;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;

/** The check of roles at the routes, that a test may open to see what the other layers refuse. */
@Alternative
@Priority(1)
@Singleton
public class OpenableRoutes extends AuthorizationController {

    private static volatile boolean open;

    static void open(boolean opened) {
        open = opened;
    }

    @Override
    public boolean isAuthorizationEnabled() {
        return !open;
    }
}
