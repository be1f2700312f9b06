package nl.weerthuis.housing.vera;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.stream.Stream;

/** Days that can be meant; others are slips, or tests of our patience. */
final class Dates {

    static final int FIRST_YEAR = 1900;
    static final int LAST_YEAR = 2200;

    private Dates() {}

    /** An absent moment is no fault. */
    static boolean isLikely(OffsetDateTime moment) {
        return moment == null || areLikely(moment.toLocalDate());
    }

    /** An absent date is no fault. */
    static boolean areLikely(LocalDate... dates) {
        return Stream.of(dates)
                .filter(Objects::nonNull)
                .allMatch(date -> date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR);
    }
}
