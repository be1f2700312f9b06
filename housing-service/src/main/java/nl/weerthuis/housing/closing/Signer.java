package nl.weerthuis.housing.closing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import nl.weerthuis.platform.security.Caller;

/** Who signs, and when. */
@ApplicationScoped
class Signer {

    private final Caller caller;
    private final Clock clock;

    Signer(Caller caller, Clock clock) {
        this.caller = caller;
        this.clock = clock;
    }

    String subject() {
        return caller.subject();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
