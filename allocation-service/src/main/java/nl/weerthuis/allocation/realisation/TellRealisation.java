package nl.weerthuis.allocation.realisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import nl.weerthuis.allocation.parameter.Parameters;
import nl.weerthuis.platform.event.Outbox;

/** Tells a count at once where the region wants so; else it waits for the next day. */
@ApplicationScoped
class TellRealisation {

    private final Parameters parameters;
    private final Outbox outbox;
    private final Clock clock;

    TellRealisation(Parameters parameters, Outbox outbox, Clock clock) {
        this.parameters = parameters;
        this.outbox = outbox;
        this.clock = clock;
    }

    void atOnceIfSo(Realisation realisation) {
        var release = parameters.choice(realisation.region(), "REALISATION_RELEASE", LocalDate.now(clock));
        if (release.filter("IMMEDIATE"::equals).isPresent() && realisation.isToBeTold()) {
            outbox.append(realisation.release(clock.instant()));
        }
    }
}
