package nl.weerthuis.housing.conflict;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import nl.weerthuis.platform.security.Caller;

/** Who decides, and when. */
@ApplicationScoped
class Person {

    private final Caller caller;
    private final Clock clock;

    Person(Caller caller, Clock clock) {
        this.caller = caller;
        this.clock = clock;
    }

    String subject() {
        return caller.subject();
    }

    Instant now() {
        return clock.instant();
    }
}
