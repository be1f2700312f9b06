package nl.weerthuis.allocation.realisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import nl.weerthuis.allocation.parameter.Parameters;
import nl.weerthuis.platform.event.Outbox;

/**
 * Counts a home. Told at once where the region says REALISATION_RELEASE is IMMEDIATE; otherwise the day after, among the
 * others of that day, so that the moment of telling does not point at the case that was housed.
 */
@ApplicationScoped
public class CountRealisation {

    private final RealisationRepository realisations;
    private final Parameters parameters;
    private final Outbox outbox;
    private final Clock clock;

    CountRealisation(RealisationRepository realisations, Parameters parameters, Outbox outbox, Clock clock) {
        this.realisations = realisations;
        this.parameters = parameters;
        this.outbox = outbox;
        this.clock = clock;
    }

    public record Command(
            String region,
            String municipalityCode,
            UUID corporationId,
            String targetGroup,
            LocalDate keyDate,
            int persons) {}

    @Transactional
    public void handle(Command command) {
        var today = LocalDate.now(clock);
        var realisation = new Realisation(command, today);
        realisations.persist(realisation);
        var release = parameters.choice(command.region(), "REALISATION_RELEASE", today);
        if (release.filter("IMMEDIATE"::equals).isPresent()) {
            outbox.append(realisation.release(clock.instant()));
        }
    }
}
