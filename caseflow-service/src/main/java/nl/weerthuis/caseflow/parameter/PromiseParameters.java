package nl.weerthuis.caseflow.parameter;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import nl.weerthuis.caseflow.parameter.ParameterConsumer.Code;

/** Numbers about what is promised with a home: preconditions, support and origin. A region may set each from a date on. */
@ApplicationScoped
public class PromiseParameters {

    // A century of days: whatever a region sets, a date can be counted with it.
    private static final long LONGEST = 36_500;
    private static final long LONGEST_TERM = 260;

    private final RegionParameterRepository parameters;

    PromiseParameters(RegionParameterRepository parameters) {
        this.parameters = parameters;
    }

    /**
     * For how many days evidence of a precondition counts, by its code; 0 if it does not grow old. Without the region's
     * own number: income a quarter, debt and tenancy history half a year, residence and registration a year.
     */
    public long evidenceDays(String precondition, String region, LocalDate date) {
        return switch (precondition) {
            case "INCOME" -> number(Code.EVIDENCE_DAYS_INCOME, 90, region, date);
            case "DEBT" -> number(Code.EVIDENCE_DAYS_DEBT, 180, region, date);
            case "TENANCY_HISTORY" -> number(Code.EVIDENCE_DAYS_TENANCY_HISTORY, 180, region, date);
            case "RESIDENCE" -> number(Code.EVIDENCE_DAYS_RESIDENCE, 365, region, date);
            case "REGISTRATION" -> number(Code.EVIDENCE_DAYS_REGISTRATION, 365, region, date);
            default -> 0;
        };
    }

    /** Whether a precondition is only met with evidence of the right kind that counts (EVIDENCE_REQUIRED, 1 or 0). */
    public boolean evidenceRequired(String region, LocalDate date) {
        return number(Code.EVIDENCE_REQUIRED, 0, region, date) > 0;
    }

    /** Whether a nomination must answer the questions of its group, however it comes (QUESTIONS_REQUIRED, 1 or 0). */
    public boolean questionsRequired(String region, LocalDate date) {
        return number(Code.QUESTIONS_REQUIRED, 0, region, date) > 0;
    }

    /**
     * How many days a precondition usually takes when nobody gave a date. Support may take six weeks of research and two
     * of deciding (Wmo 2015, 2.3.2 and 2.3.5).
     */
    public long leadDays(String precondition, String region, LocalDate date) {
        return precondition.equals("SUPPORT")
                ? number(Code.LEAD_DAYS_SUPPORT, 56, region, date)
                : number(Code.LEAD_DAYS_PRECONDITION, 14, region, date);
    }

    /** For how many months support should be arranged; who arranges less says why. A year: half a year is often too short. */
    public long supportMonths(String region, LocalDate date) {
        return number(Code.SUPPORT_MONTHS, 12, region, date);
    }

    /** Within how many working days a municipality answers a proposal to scale support: ten, and one in a crisis. */
    public int scalingDays(boolean crisis, String region, LocalDate date) {
        return crisis
                ? workingDays(Code.SCALING_DAYS_CRISIS, 1, region, date)
                : workingDays(Code.SCALING_DAYS, 10, region, date);
    }

    /** How many working days a step of a contested origin lasts, by its code: two weeks, four and twelve. */
    public int disputeDays(String step, String region, LocalDate date) {
        return switch (step) {
            case "CONTACT_PERSONS" -> workingDays(Code.DISPUTE_DAYS_CONTACT_PERSONS, 10, region, date);
            case "REGIONAL_ADVISER" -> workingDays(Code.DISPUTE_DAYS_REGIONAL_ADVISER, 20, region, date);
            default -> workingDays(Code.DISPUTE_DAYS_DISPUTE_COMMITTEE, 60, region, date);
        };
    }

    /** No term lasts longer than a year, whatever a region sets. */
    private int workingDays(Code code, long otherwise, String region, LocalDate date) {
        return (int) Math.min(number(code, otherwise, region, date), LONGEST_TERM);
    }

    private long number(Code code, long otherwise, String region, LocalDate date) {
        var number = parameters.valid(region, code.name(), date).orElse(otherwise);
        return Math.max(0, Math.min(number, LONGEST));
    }
}
