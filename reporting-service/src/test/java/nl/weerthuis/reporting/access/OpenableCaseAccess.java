package nl.weerthuis.reporting.access;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.util.List;
import nl.weerthuis.platform.security.Caller;

/** The service's own rule, which one test leaves wide open to see what is behind it. */
@Alternative
@Priority(1)
@Singleton
class OpenableCaseAccess extends CaseAccess {

    private volatile boolean open;

    OpenableCaseAccess(Caller caller) {
        super(caller);
    }

    void open(boolean isOpen) {
        open = isOpen;
    }

    @Override
    public CaseScope scope() {
        return open ? new CaseScope("true", List.of(), Sight.WHOLE) : super.scope();
    }
}
