package nl.weerthuis.allocation.parameter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.weerthuis.platform.event.Outbox;

/** Gives parameters of the region a value from a date on. */
@ApplicationScoped
class SetParameters {

    private final ParameterSetRepository sets;
    private final Outbox outbox;
    private final Clock clock;

    SetParameters(ParameterSetRepository sets, Outbox outbox, Clock clock) {
        this.sets = sets;
        this.outbox = outbox;
        this.clock = clock;
    }

    record Command(String region, LocalDate validFrom, String source, List<Parameter> parameters) {}

    @Transactional
    ParameterSet handle(Command command) {
        var set = new ParameterSet(command, clock.instant());
        sets.persistAndFlush(set);
        outbox.append(set.set());
        return set;
    }
}
