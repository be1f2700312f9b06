package nl.weerthuis.allocation.fit;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import nl.weerthuis.allocation.casefile.RentClass;

/**
 * Numbers by which a rent is judged on a day.
 *
 * @param edition of the rules that gave them; absent where none are known
 * @param limits in eurocents, as far as they are known
 * @param smallHouseholdMost largest household for which the low cap holds
 * @param youthBoundary from this age on the rules for adults hold
 */
public record RentNorms(
        Optional<String> edition,
        Map<RentClass, Long> limits,
        OptionalLong smallHouseholdMost,
        OptionalLong youthBoundary) {

    Optional<Long> limit(RentClass rentClass) {
        return Optional.ofNullable(limits.get(rentClass));
    }
}
