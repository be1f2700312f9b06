package nl.weerthuis.housing.ruleset;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.housing.event.HousingEvent;
import nl.weerthuis.platform.event.EventType;

/** Numbers of the law that hold from a day on; of one region, or without region of all. Nobody stands behind them. */
@EventType("nl.weerthuis.rent-rules-set.v1")
record RentRulesSet(
        UUID ruleSetId,
        String region,
        String edition,
        LocalDate validFrom,
        Map<String, Long> figures,
        List<String> temporaryGrounds)
        implements HousingEvent {

    @Override
    public UUID subject() {
        return ruleSetId;
    }
}
