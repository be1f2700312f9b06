package nl.weerthuis.caseflow.parameter;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import nl.weerthuis.platform.event.Envelope;
import nl.weerthuis.platform.event.EventConsumer;
import nl.weerthuis.platform.time.OwnDay;

@ApplicationScoped
class ParameterConsumer implements EventConsumer {

    /** Begins the codes of the terms of steps. */
    static final String TERM = "TERM_DAYS_";

    /** Begins the codes of the levels of escalation. */
    static final String ESCALATION = "ESCALATION_DAYS_";

    /** What is needed here of all that a region sets. */
    enum Code {
        AFTERCARE_AHEAD_DAYS,
        BOTTLENECK_THRESHOLD,
        BREAK_GLASS_HOURS,
        CORRECTION_TERM_DAYS,
        CRISIS_DAYS,
        LONGEST_HOLD_DAYS,
        SIGNAL_DAYS,
        STALLED_AFTER_DAYS,
        TERM_GRACE_DAYS,
        WORKING_DAY_CUT_OFF_HOUR,
        YOUTH_AGE_FROM,
        YOUTH_AGE_BELOW,
        SUPPRESSION_THRESHOLD,
        EVIDENCE_DAYS_INCOME,
        EVIDENCE_DAYS_DEBT,
        EVIDENCE_DAYS_TENANCY_HISTORY,
        EVIDENCE_DAYS_RESIDENCE,
        EVIDENCE_DAYS_REGISTRATION,
        LEAD_DAYS_SUPPORT,
        LEAD_DAYS_PRECONDITION,
        SUPPORT_MONTHS,
        SCALING_DAYS,
        SCALING_DAYS_CRISIS,
        DISPUTE_DAYS_CONTACT_PERSONS,
        DISPUTE_DAYS_REGIONAL_ADVISER,
        DISPUTE_DAYS_DISPUTE_COMMITTEE,
        IMPORT_CHANGES_WITHOUT_CONFIRMATION,
        IMPORT_CONFIRMATION_DAYS,
        DUPLICATE_MINIMUM_SCORE,
        CO_PARENTING_NIGHTS,
        QUESTIONS_REQUIRED,
        EVIDENCE_REQUIRED
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
            } else if (value.isTextual() && OwnDay.of(code).isPresent()) {
                OwnDay.decision(value.textValue())
                        .ifPresent(works -> parameters.set(fact.region(), code, fact.validFrom(), works));
            }
        });
    }

    private static boolean isNeeded(String code) {
        return code.startsWith(TERM)
                || code.startsWith(ESCALATION)
                || Arrays.stream(Code.values()).anyMatch(each -> each.name().equals(code));
    }
}
