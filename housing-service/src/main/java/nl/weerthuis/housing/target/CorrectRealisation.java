package nl.weerthuis.housing.target;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import nl.weerthuis.housing.ledger.Contract;
import nl.weerthuis.housing.ledger.Ledger;
import nl.weerthuis.housing.ledger.TakeBackRealisation;

/** What counted counts otherwise: in another period, or not at all. What was booked stays, with an entry against it. */
@ApplicationScoped
public class CorrectRealisation {

    private final RealisationRepository realisations;
    private final TakeBackRealisation takeBack;
    private final Ledger ledger;

    CorrectRealisation(RealisationRepository realisations, TakeBackRealisation takeBack, Ledger ledger) {
        this.realisations = realisations;
        this.takeBack = takeBack;
        this.ledger = ledger;
    }

    /** @param counts false if it was no home after all */
    public record Command(CountRealisation.Command realisation, boolean counts) {}

    @Transactional
    public void handle(Command command) {
        var realisation = command.realisation();
        var contract = new Contract(realisation.municipalityCode(), realisation.corporationId());
        ledger.lock(contract);
        var known = realisation.realisationId();
        realisations.under(known).forEach(takeBack::handle);
        realisations.forgetUnbooked(known);
        if (command.counts()) {
            // The ledger books a realisation once: corrected, it is another one that is known by the same id.
            var anew = UUID.randomUUID();
            realisations.count(realisation.as(anew));
            realisations.knownAs(anew, known);
        }
        ledger.settle(contract);
    }
}
