package nl.weerthuis.housing.parameter;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import nl.weerthuis.platform.event.Envelope;
import nl.weerthuis.platform.event.EventConsumer;
import nl.weerthuis.platform.time.OwnDay;

@ApplicationScoped
class ParameterConsumer implements EventConsumer {

    /** Begins the codes that say which contract goes with which kind of home. */
    static final String CONTRACT = "CONTRACT_";

    /** What is needed here of all that a region sets. */
    enum Code {
        FLIP_LONGEST_MONTHS,
        FLIP_REVIEW_MONTHS,
        RETURN_WITHIN_DAYS,
        SIGNAL_DAYS,
        TENANCY_CORRECTION_DAYS,
        WARNING_DAYS
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
        fact.parameters().forEach((code, value) -> {
            if (value.isIntegralNumber() && isNeeded(code)) {
                parameters.set(fact.region(), code, fact.validFrom(), value.longValue());
            } else if (value.isTextual()) {
                choice(code, value.textValue())
                        .ifPresent(number -> parameters.set(fact.region(), code, fact.validFrom(), number));
            }
        });
    }

    private static OptionalLong choice(String code, String word) {
        if (code.startsWith(CONTRACT)) {
            return Permission.number(word);
        }
        return OwnDay.of(code).isPresent() ? OwnDay.decision(word) : OptionalLong.empty();
    }

    private static boolean isNeeded(String code) {
        return Arrays.stream(Code.values()).anyMatch(each -> each.name().equals(code));
    }
}
