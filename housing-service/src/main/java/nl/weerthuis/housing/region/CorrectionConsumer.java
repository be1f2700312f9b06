package nl.weerthuis.housing.region;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.housing.target.CorrectRealisation;
import nl.weerthuis.housing.target.CountRealisation;
import nl.weerthuis.platform.event.Envelope;
import nl.weerthuis.platform.event.EventConsumer;

/** Hears that a home counts otherwise than was said: a day of keys that was wrong, or a tenant who was back at once. */
@ApplicationScoped
class CorrectionConsumer implements EventConsumer {

    private final CorrectRealisation correctRealisation;

    CorrectionConsumer(CorrectRealisation correctRealisation) {
        this.correctRealisation = correctRealisation;
    }

    record RealisationCorrected(
            UUID realisationId,
            String municipalityCode,
            UUID corporationId,
            String targetGroup,
            String period,
            int persons,
            boolean counts,
            LocalDate correctedOn) {

        CorrectRealisation.Command command() {
            var realisation = new CountRealisation.Command(
                    realisationId, municipalityCode, corporationId, targetGroup, period, persons, correctedOn);
            return new CorrectRealisation.Command(realisation, counts);
        }
    }

    @Override
    public Set<String> channels() {
        return Set.of("allocation-region");
    }

    @Override
    public void on(Envelope event) {
        if (event.type().equals("nl.weerthuis.realisation-corrected.v1")) {
            correctRealisation.handle(event.as(RealisationCorrected.class).command());
        }
    }
}
