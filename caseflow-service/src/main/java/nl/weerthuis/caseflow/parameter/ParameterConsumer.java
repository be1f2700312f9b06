package nl.weerthuis.caseflow.parameter;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import nl.weerthuis.platform.event.Envelope;
import nl.weerthuis.platform.event.EventConsumer;

@ApplicationScoped
class ParameterConsumer implements EventConsumer {

    /** What is needed here of all that a region sets. */
    enum Code {
        BREAK_GLASS_HOURS
    }

    /** The fields of parameters-set that are needed here; a value is a number or a choice. */
    record ParametersSet(String region, LocalDate validFrom, Map<String, JsonNode> parameters) {}

    private final RegionParameterRepository parameters;

    ParameterConsumer(RegionParameterRepository parameters) {
        this.parameters = parameters;
    }

    @Override
    public Set<String> channels() {
        return Set.of("allocation-region");
    }

    @Override
    public void on(Envelope event) {
        if (event.type().equals("nl.weerthuis.parameters-set.v1")) {
            take(event.as(ParametersSet.class));
        }
    }

    private void take(ParametersSet fact) {
        for (var code : Code.values()) {
            var value = fact.parameters().get(code.name());
            if (value != null && value.isIntegralNumber()) {
                parameters.set(fact.region(), code.name(), fact.validFrom(), value.longValue());
            }
        }
    }
}
