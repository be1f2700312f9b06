package nl.weerthuis.allocation.realisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Counts a home. Told at once where the region says REALISATION_RELEASE is IMMEDIATE; otherwise the day after, among the
 * others of that day, so that the moment of telling does not point at the case that was housed.
 */
@ApplicationScoped
public class CountRealisation {

    private final RealisationRepository realisations;
    private final TellRealisation tell;
    private final Clock clock;

    CountRealisation(RealisationRepository realisations, TellRealisation tell, Clock clock) {
        this.realisations = realisations;
        this.tell = tell;
        this.clock = clock;
    }

    public record Command(
            String region,
            String municipalityCode,
            UUID corporationId,
            String targetGroup,
            LocalDate keyDate,
            int persons) {}

    /** @return under which id it counts */
    @Transactional
    public UUID handle(Command command) {
        var realisation = new Realisation(command, LocalDate.now(clock));
        realisations.persist(realisation);
        tell.atOnceIfSo(realisation);
        return realisation.id();
    }
}
