package nl.weerthuis.allocation.demand;

import java.time.Instant;
import java.util.UUID;
import nl.weerthuis.allocation.casefile.RentClass;

/** What somebody who waits for a home needs, to be counted and forgotten. */
public record Waiting(
        UUID caseId,
        Instant decidedAt,
        String municipalityCode,
        int rooms,
        boolean stepFree,
        RentClass rentClass,
        int householdSize) {

    String value(Dimension dimension) {
        return switch (dimension) {
            case TOTAL -> "ALL";
            case MUNICIPALITY -> municipalityCode == null ? "UNKNOWN" : municipalityCode;
            case ROOMS -> atMost(rooms, 5);
            case STEP_FREE -> stepFree ? "NEEDED" : "NOT_NEEDED";
            case RENT_CLASS -> rentClass.name();
            case HOUSEHOLD -> atMost(householdSize, 5);
        };
    }

    /** Large households are few: they stand together. */
    private static String atMost(int number, int most) {
        return number >= most ? most + "_PLUS" : String.valueOf(number);
    }
}
