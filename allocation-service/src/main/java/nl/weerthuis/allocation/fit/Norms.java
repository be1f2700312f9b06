package nl.weerthuis.allocation.fit;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.allocation.casefile.RentClass;

/**
 * What the rules use beside the case and the dwelling: dated numbers, and who is kept away from the case.
 *
 * @param rentLimits in eurocents, as far as they were set
 * @param keptAway organisations that have a conflict with the case
 */
public record Norms(LocalDate date, Map<RentClass, Long> rentLimits, OptionalLong personsPerRoom, Set<UUID> keptAway) {

    Optional<Long> rentLimit(RentClass rentClass) {
        return Optional.ofNullable(rentLimits.get(rentClass));
    }
}
