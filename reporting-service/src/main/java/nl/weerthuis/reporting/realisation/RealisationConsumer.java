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

    @Override
    public Set<String> channels() {
        return Set.of("allocation-region");
    }

    @Override
    public void on(Envelope event) {
        if (!event.type().equals("nl.weerthuis.realisation-counted.v1")) {
            return;
        }
        var fact = event.as(RealisationCounted.class);
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
}
