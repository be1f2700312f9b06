package nl.weerthuis.allocation.rent;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Numbers of the law by which is decided on a day.
 *
 * @param edition as verdicts name it
 */
public record KnownRules(
        String edition, LocalDate validFrom, Map<String, Long> figures, List<String> temporaryGrounds) {

    /** Empty if this set does not give it. */
    public OptionalLong figure(String code) {
        var number = figures.get(code);
        return number == null ? OptionalLong.empty() : OptionalLong.of(number);
    }
}
