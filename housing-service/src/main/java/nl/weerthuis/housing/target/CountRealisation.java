package nl.weerthuis.housing.target;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import nl.weerthuis.housing.ledger.Contract;
import nl.weerthuis.housing.ledger.Ledger;

/** Enters a home that counted into the ledger; until its target is known, it waits for that. */
@ApplicationScoped
public class CountRealisation {

    private final RealisationRepository realisations;
    private final Ledger ledger;

    CountRealisation(RealisationRepository realisations, Ledger ledger) {
        this.realisations = realisations;
        this.ledger = ledger;
    }

    public record Command(
            UUID realisationId,
            String municipalityCode,
            UUID corporationId,
            String targetGroup,
            String period,
            int persons,
            LocalDate countedOn) {

        /** The same under another key. */
        Command as(UUID id) {
            return new Command(id, municipalityCode, corporationId, targetGroup, period, persons, countedOn);
        }
    }

    @Transactional
    public void handle(Command command) {
        var contract = new Contract(command.municipalityCode(), command.corporationId());
        ledger.lock(contract);
        realisations.count(command);
        ledger.settle(contract);
    }
}
