package nl.weerthuis.housing.rent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;

/** Keeps what allocation decided about a rent. Once: what was decided then is not decided again. */
@ApplicationScoped
public class RecordVerdict {

    private final RentVerdictRepository verdicts;

    RecordVerdict(RentVerdictRepository verdicts) {
        this.verdicts = verdicts;
    }

    public record Command(UUID offerId, UUID dwellingId, Verdict verdict, String ruleSet, LocalDate decidedOn) {}

    @Transactional
    public void handle(Command command) {
        verdicts.keep(command);
    }
}
