package nl.weerthuis.reporting.realisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.platform.event.Envelope;
import nl.weerthuis.platform.event.EventConsumer;
import nl.weerthuis.reporting.sql.Sql;
import nl.weerthuis.reporting.sql.Upsert;

/** What municipality and corporation agreed on: a number for a period, or that it is not known yet. */
@ApplicationScoped
class TargetConsumer implements EventConsumer {

    private static final String SET = Upsert.of(
            "target",
            "target_id",
            "municipality_code",
            "corporation_id",
            "period",
            "unit",
            "number",
            "status",
            "opening_balance");
    private static final String ADJUSTED = Upsert.of("target", "target_id", "number", "status");

    private final Sql sql;

    TargetConsumer(Sql sql) {
        this.sql = sql;
    }

    record TargetSet(
            UUID targetId,
            String municipalityCode,
            UUID corporationId,
            String period,
            String unit,
            Integer number,
            String status,
            Integer openingBalance) {}

    record TargetAdjusted(UUID targetId, Integer number, String status) {}

    @Override
    public Set<String> channels() {
        return Set.of("housing");
    }

    @Override
    public void on(Envelope event) {
        switch (event.type()) {
            case "nl.weerthuis.target-set.v1" -> set(event.as(TargetSet.class));
            case "nl.weerthuis.target-adjusted.v1" -> adjust(event.as(TargetAdjusted.class));
            default -> {} // Dwellings and offers have a consumer of their own.
        }
    }

    private void set(TargetSet fact) {
        sql.update(
                SET,
                fact.targetId(),
                fact.municipalityCode(),
                fact.corporationId(),
                fact.period(),
                fact.unit(),
                fact.number(),
                fact.status(),
                fact.openingBalance());
    }

    private void adjust(TargetAdjusted fact) {
        sql.update(ADJUSTED, fact.targetId(), fact.number(), fact.status());
    }
}
