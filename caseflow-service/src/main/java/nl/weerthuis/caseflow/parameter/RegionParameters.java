package nl.weerthuis.caseflow.parameter;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import nl.weerthuis.caseflow.parameter.ParameterConsumer.Code;

/** Numbers that the region may set from a date on. */
@ApplicationScoped
public class RegionParameters {

    // Until a region sets its own.
    private static final long HOURS = 4;
    private static final long CUT_OFF_HOUR = 17;
    private static final long GRACE_DAYS = 5;
    private static final long STALLED_DAYS = 20;
    private static final long LONGEST_HOLD_DAYS = 183;
    // The law says one month (AVG, article 12.3); the shortest one.
    private static final long CORRECTION_DAYS = 28;
    private static final long AFTERCARE_AHEAD_DAYS = 14;
    private static final long SIGNAL_DAYS = 5;
    private static final long CRISIS_DAYS = 1;
    private static final long BOTTLENECK_THRESHOLD = 10;
    private static final int LOWEST_THRESHOLD = 5;
    private static final int LONGEST_TERM = 1_000;
    // "18 to 23" is read as below 23 (domain notes, 12.2).
    private static final long YOUTH_FROM = 18;
    private static final long YOUTH_BELOW = 23;
    private static final long SUPPRESSED_BELOW = 10;
    private static final long NEVER_TOLD_BELOW = 5;
    private static final long IMPORT_CHANGES = 100;
    private static final long IMPORT_CONFIRMATION_DAYS = 7;
    private static final long DUPLICATE_SCORE = 60;
    private static final long NIGHTS = 3;

    private final RegionParameterRepository parameters;

    RegionParameters(RegionParameterRepository parameters) {
        this.parameters = parameters;
    }

    /** How long a look behind a mask may last. */
    public Duration breakGlass(String region, LocalDate date) {
        return Duration.ofHours(number(region, Code.BREAK_GLASS_HOURS.name(), HOURS, date));
    }

    /** The ages of the youth of the agreement (YOUTH_AGE_FROM, and below YOUTH_AGE_BELOW). */
    public AgeSpan youth(String region, LocalDate date) {
        return new AgeSpan(
                number(region, Code.YOUTH_AGE_FROM.name(), YOUTH_FROM, date),
                number(region, Code.YOUTH_AGE_BELOW.name(), YOUTH_BELOW, date));
    }

    /** Nights a week from which on a child counts for the dwelling (CO_PARENTING_NIGHTS). */
    public int coParentingNights(String region, LocalDate date) {
        return number(region, Code.CO_PARENTING_NIGHTS.name(), NIGHTS, date);
    }

    /** From which likeness on, 0 to 100, two cases are shown as perhaps of one person (DUPLICATE_MINIMUM_SCORE). */
    public int duplicateScore(String region, LocalDate date) {
        return number(region, Code.DUPLICATE_MINIMUM_SCORE.name(), DUPLICATE_SCORE, date);
    }

    /** Below this a number is not told to who does not know the people; never below five (SUPPRESSION_THRESHOLD). */
    public long suppressionThreshold(String region, LocalDate date) {
        return Math.max(NEVER_TOLD_BELOW, number(region, Code.SUPPRESSION_THRESHOLD.name(), SUPPRESSED_BELOW, date));
    }

    /** The hour from which on what comes in counts as of the next working day (WORKING_DAY_CUT_OFF_HOUR). */
    public int cutOffHour(String region, LocalDate date) {
        return number(region, Code.WORKING_DAY_CUT_OFF_HOUR.name(), CUT_OFF_HOUR, date);
    }

    /**
     * Days of which the region itself says whether it works on them: DAY_2026_12_24 is CLOSED or OPEN, whatever the
     * calendar of holidays says.
     */
    public Map<LocalDate, Boolean> ownDays(String region, LocalDate from, LocalDate to) {
        return parameters.days(region, from, to);
    }

    /** Working days for a step of a case (TERM_DAYS_ and the name of the step); the step knows a careful number. */
    public int termDays(String region, String step, int careful, LocalDate date) {
        return Math.min(number(region, ParameterConsumer.TERM + step, careful, date), LONGEST_TERM);
    }

    /** Working days that a party has to itself with an overdue term, before the table sees it (TERM_GRACE_DAYS). */
    public int graceDays(String region, LocalDate date) {
        return number(region, Code.TERM_GRACE_DAYS.name(), GRACE_DAYS, date);
    }

    /** Working days without any change after which an open case counts as stalled (STALLED_AFTER_DAYS). */
    public int stalledAfterDays(String region, LocalDate date) {
        return number(region, Code.STALLED_AFTER_DAYS.name(), STALLED_DAYS, date);
    }

    /** For how many days at most a case may be parked in one go (LONGEST_HOLD_DAYS). */
    public int longestHoldDays(String region, LocalDate date) {
        return number(region, Code.LONGEST_HOLD_DAYS.name(), LONGEST_HOLD_DAYS, date);
    }

    /** How long a request to correct may wait for its answer (CORRECTION_TERM_DAYS). */
    public Period correctionTerm(String region, LocalDate date) {
        return Period.ofDays(number(region, Code.CORRECTION_TERM_DAYS.name(), CORRECTION_DAYS, date));
    }

    /** Days before a moment of aftercare from which on it is listed as due (AFTERCARE_AHEAD_DAYS). */
    public int aftercareAheadDays(String region, LocalDate date) {
        return number(region, Code.AFTERCARE_AHEAD_DAYS.name(), AFTERCARE_AHEAD_DAYS, date);
    }

    /** Working days within which a signal is answered (SIGNAL_DAYS). */
    public int signalDays(String region, LocalDate date) {
        return Math.min(number(region, Code.SIGNAL_DAYS.name(), SIGNAL_DAYS, date), LONGEST_TERM);
    }

    /** Working days within which a crisis is answered (CRISIS_DAYS). */
    public int crisisDays(String region, LocalDate date) {
        return Math.min(number(region, Code.CRISIS_DAYS.name(), CRISIS_DAYS, date), LONGEST_TERM);
    }

    /** Working days for a level of escalation (ESCALATION_DAYS_ and its name); the level knows a careful number. */
    public int escalationDays(String region, String level, int careful, LocalDate date) {
        return Math.min(number(region, ParameterConsumer.ESCALATION + level, careful, date), LONGEST_TERM);
    }

    /** Of fewer cases than this a number is not told (BOTTLENECK_THRESHOLD); never below five. */
    public int bottleneckThreshold(String region, LocalDate date) {
        return Math.max(number(region, Code.BOTTLENECK_THRESHOLD.name(), BOTTLENECK_THRESHOLD, date), LOWEST_THRESHOLD);
    }

    private int number(String region, String code, long careful, LocalDate date) {
        return Math.toIntExact(parameters.valid(region, code, date).orElse(careful));
    }

    /** How many new cases a file may make before a person of the provider confirms that it is the right file. */
    public int importChanges(String region, LocalDate date) {
        return (int) parameters
                .valid(region, Code.IMPORT_CHANGES_WITHOUT_CONFIRMATION.name(), date)
                .orElse(IMPORT_CHANGES);
    }

    /** How long a file waits for that; then its lines are thrown away. */
    public Duration importConfirmation(String region, LocalDate date) {
        return Duration.ofDays(parameters
                .valid(region, Code.IMPORT_CONFIRMATION_DAYS.name(), date)
                .orElse(IMPORT_CONFIRMATION_DAYS));
    }
}
