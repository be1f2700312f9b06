package nl.weerthuis.caseflow.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import nl.weerthuis.caseflow.Actors;
import nl.weerthuis.caseflow.DocumentedParameters;
import nl.weerthuis.caseflow.parameter.ParameterConsumer.Code;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.Test;

/** What docs/domain/parameters.md promises a region that sets nothing is what the code does. */
@QuarkusTest
@WithService(value = "caseflow", streams = Actors.STREAMS)
class CarefulNumbersTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    @Inject
    RegionParameters parameters;

    @Inject
    PromiseParameters promises;

    private final String region = "region-" + UUID.randomUUID();

    @Test
    @TestTransaction
    void every_number_that_is_read_here_is_the_one_that_is_documented() {
        var careful = careful();

        assertThat(careful.keySet())
                .as("a code that is read has a line in this test and one in the documents")
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Code.values()).map(Enum::name).toList());
        assertThat(DocumentedParameters.read()).containsAllEntriesOf(careful);
    }

    private Map<String, Long> careful() {
        var careful = new TreeMap<String, Long>();
        careful.put("AFTERCARE_AHEAD_DAYS", (long) parameters.aftercareAheadDays(region, DAY));
        careful.put("BOTTLENECK_THRESHOLD", (long) parameters.bottleneckThreshold(region, DAY));
        careful.put("BREAK_GLASS_HOURS", parameters.breakGlass(region, DAY).toHours());
        careful.put("CORRECTION_TERM_DAYS", (long)
                parameters.correctionTerm(region, DAY).getDays());
        careful.put("CRISIS_DAYS", (long) parameters.crisisDays(region, DAY));
        careful.put("LONGEST_HOLD_DAYS", (long) parameters.longestHoldDays(region, DAY));
        careful.put("SIGNAL_DAYS", (long) parameters.signalDays(region, DAY));
        careful.put("STALLED_AFTER_DAYS", (long) parameters.stalledAfterDays(region, DAY));
        careful.put("TERM_GRACE_DAYS", (long) parameters.graceDays(region, DAY));
        careful.put("WORKING_DAY_CUT_OFF_HOUR", (long) parameters.cutOffHour(region, DAY));
        careful.put("SUPPRESSION_THRESHOLD", parameters.suppressionThreshold(region, DAY));
        careful.put("IMPORT_CHANGES_WITHOUT_CONFIRMATION", (long) parameters.importChanges(region, DAY));
        careful.put(
                "IMPORT_CONFIRMATION_DAYS",
                parameters.importConfirmation(region, DAY).toDays());
        careful.put("DUPLICATE_MINIMUM_SCORE", (long) parameters.duplicateScore(region, DAY));
        careful.put("CO_PARENTING_NIGHTS", (long) parameters.coParentingNights(region, DAY));
        var youth = parameters.youth(region, DAY);
        careful.put("YOUTH_AGE_FROM", (long) youth.from());
        careful.put("YOUTH_AGE_BELOW", (long) youth.below());
        promised(careful);
        return careful;
    }

    private void promised(Map<String, Long> careful) {
        for (var code : new String[] {"INCOME", "DEBT", "TENANCY_HISTORY", "RESIDENCE", "REGISTRATION"}) {
            careful.put("EVIDENCE_DAYS_" + code, promises.evidenceDays(code, region, DAY));
        }
        careful.put("EVIDENCE_REQUIRED", promises.evidenceRequired(region, DAY) ? 1L : 0L);
        careful.put("QUESTIONS_REQUIRED", promises.questionsRequired(region, DAY) ? 1L : 0L);
        careful.put("LEAD_DAYS_SUPPORT", promises.leadDays("SUPPORT", region, DAY));
        careful.put("LEAD_DAYS_PRECONDITION", promises.leadDays("INCOME", region, DAY));
        careful.put("SUPPORT_MONTHS", promises.supportMonths(region, DAY));
        careful.put("SCALING_DAYS", (long) promises.scalingDays(false, region, DAY));
        careful.put("SCALING_DAYS_CRISIS", (long) promises.scalingDays(true, region, DAY));
        for (var step : new String[] {"CONTACT_PERSONS", "REGIONAL_ADVISER", "DISPUTE_COMMITTEE"}) {
            careful.put("DISPUTE_DAYS_" + step, (long) promises.disputeDays(step, region, DAY));
        }
    }
}
