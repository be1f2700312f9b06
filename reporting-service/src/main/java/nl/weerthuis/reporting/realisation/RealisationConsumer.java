package nl.weerthuis.reporting.realisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.platform.event.Envelope;
import nl.weerthuis.platform.event.EventConsumer;
import nl.weerthuis.reporting.sql.Sql;
import nl.weerthuis.reporting.sql.Upsert;

/** Homes that were handed over, as the count that allocation releases: no case, no dwelling. */
@ApplicationScoped
class RealisationConsumer implements EventConsumer {

    private static final String COUNTED = Upsert.of(
            "realisation",
            "realisation_id",
            "municipality_code",
            "corporation_id",
            "target_group",
            "period",
            "persons",
            "counted_on");

    private static final String UNCOUNTED = "delete from realisation where realisation_id = ?";

    private final Sql sql;

    RealisationConsumer(Sql sql) {
        this.sql = sql;
    }

    record RealisationCounted(
            UUID realisationId,
            String municipalityCode,
            UUID corporationId,
            String targetGroup,
            String period,
            int persons,
            LocalDate countedOn) {}

    record RealisationCorrected(
            UUID realisationId,
            String municipalityCode,
            UUID corporationId,
            String targetGroup,
            String period,
            int persons,
            boolean counts,
            LocalDate correctedOn) {

        RealisationCounted counted() {
            return new RealisationCounted(
                    realisationId, municipalityCode, corporationId, targetGroup, period, persons, correctedOn);
        }
    }

    @Override
    public Set<String> channels() {
        return Set.of("allocation-region");
    }

    @Override
    public void on(Envelope event) {
        switch (event.type()) {
            case "nl.weerthuis.realisation-counted.v1" -> keep(event.as(RealisationCounted.class));
            case "nl.weerthuis.realisation-corrected.v1" -> correct(event.as(RealisationCorrected.class));
            default -> {} // What else the region decides is for others.
        }
    }

    private void keep(RealisationCounted fact) {
        sql.update(
                COUNTED,
                fact.realisationId(),
                fact.municipalityCode(),
                fact.corporationId(),
                fact.targetGroup(),
                fact.period(),
                fact.persons(),
                fact.countedOn());
    }

    private void correct(RealisationCorrected fact) {
        if (fact.counts()) {
            keep(fact.counted());
        } else {
            sql.update(UNCOUNTED, fact.realisationId());
        }
    }
}
