package nl.weerthuis.housing.target;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;

/** Enters a home that counted into the ledger; whether its target is known yet does not matter. */
@ApplicationScoped
public class CountRealisation {

    private final RealisationRepository realisations;

    CountRealisation(RealisationRepository realisations) {
        this.realisations = realisations;
    }

    public record Command(
            UUID realisationId,
            String municipalityCode,
            UUID corporationId,
            String targetGroup,
            String period,
            int persons,
            LocalDate countedOn) {}

    @Transactional
    public void handle(Command command) {
        realisations.count(command);
    }
}
