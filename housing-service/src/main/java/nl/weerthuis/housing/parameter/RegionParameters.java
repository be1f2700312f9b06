package nl.weerthuis.housing.parameter;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import nl.weerthuis.housing.parameter.ParameterConsumer.Code;

/** Numbers that the region may set from a date on. */
@ApplicationScoped
public class RegionParameters {

    // Until a region sets its own.
    private static final long FLIP_REVIEW_MONTHS = 12;
    private static final long FLIP_LONGEST_MONTHS = 24;
    private static final long TENANCY_CORRECTION_DAYS = 28;
    private static final long RETURN_WITHIN_DAYS = 28;
    private static final long SIGNAL_DAYS = 5;
    private static final long WARNING_DAYS = 10;
    // Whatever a region sets, a date can be counted with it.
    private static final long LONGEST = 1_000;

    private final RegionParameterRepository parameters;

    RegionParameters(RegionParameterRepository parameters) {
        this.parameters = parameters;
    }

    /**
     * After how many months the first contract of an omklap is reviewed when nobody named a day (FLIP_REVIEW_MONTHS). At
     * least a year in the provider's name (Nijmegen).
     */
    public int flipReviewMonths(String region, LocalDate date) {
        return number(Code.FLIP_REVIEW_MONTHS, FLIP_REVIEW_MONTHS, region, date);
    }

    /** How many months a contract stays in the provider's name at most (FLIP_LONGEST_MONTHS). Two years (De Key). */
    public int flipLongestMonths(String region, LocalDate date) {
        return number(Code.FLIP_LONGEST_MONTHS, FLIP_LONGEST_MONTHS, region, date);
    }

    /** For how many days what was reported of keys and ends may be corrected (TENANCY_CORRECTION_DAYS). */
    public int tenancyCorrectionDays(String region, LocalDate date) {
        return number(Code.TENANCY_CORRECTION_DAYS, TENANCY_CORRECTION_DAYS, region, date);
    }

    /** Who is back within so many days of the keys had no home yet, if somebody says so (RETURN_WITHIN_DAYS). */
    public int returnWithinDays(String region, LocalDate date) {
        return number(Code.RETURN_WITHIN_DAYS, RETURN_WITHIN_DAYS, region, date);
    }

    /** Working days within which a signal is answered (SIGNAL_DAYS). */
    public int signalDays(String region, LocalDate date) {
        return number(Code.SIGNAL_DAYS, SIGNAL_DAYS, region, date);
    }

    /** Working days within which a warning is answered (WARNING_DAYS). */
    public int warningDays(String region, LocalDate date) {
        return number(Code.WARNING_DAYS, WARNING_DAYS, region, date);
    }

    /**
     * Whether a contract may be signed for a kind of home: CONTRACT_FLIP_IN_ROOM and its like, ALLOWED or NOT_ALLOWED.
     *
     * @param careful what holds as long as the region says nothing
     */
    public boolean allowsContract(
            String contractForm, String housingForm, boolean careful, String region, LocalDate date) {
        var code = ParameterConsumer.CONTRACT + contractForm + "_IN_" + housingForm;
        var set = parameters.valid(region, code, date);
        return set.isEmpty() ? careful : set.getAsLong() == Permission.ALLOWED;
    }

    /** Days of which the region itself says whether it works on them (DAY_2026_12_24), whatever the calendar says. */
    public Map<LocalDate, Boolean> ownDays(String region) {
        return parameters.days(region);
    }

    private int number(Code code, long careful, String region, LocalDate date) {
        var number = parameters.valid(region, code.name(), date).orElse(careful);
        return (int) Math.max(0, Math.min(number, LONGEST));
    }
}
