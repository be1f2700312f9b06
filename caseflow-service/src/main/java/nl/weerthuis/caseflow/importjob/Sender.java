package nl.weerthuis.caseflow.importjob;

import jakarta.enterprise.context.ApplicationScoped;
import nl.weerthuis.caseflow.access.CaseAccess;
import nl.weerthuis.platform.security.Caller;
import nl.weerthuis.platform.security.Mandate;

/** In whose name a file is worked off: somebody of a provider, and nobody else. */
@ApplicationScoped
class Sender {

    private final CaseAccess access;
    private final Caller caller;

    Sender(CaseAccess access, Caller caller) {
        this.access = access;
        this.caller = caller;
    }

    Mandate mandate() {
        access.provider();
        return Mandate.of(caller);
    }
}
