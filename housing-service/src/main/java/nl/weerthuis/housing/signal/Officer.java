package nl.weerthuis.housing.signal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import nl.weerthuis.platform.security.Caller;

/** Who does it, and on which day. */
@ApplicationScoped
class Officer {

    private final Caller caller;
    private final Clock clock;

    Officer(Caller caller, Clock clock) {
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
