package nl.weerthuis.allocation.fit;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import nl.weerthuis.allocation.casefile.RentClass;

/**
 * The dated numbers that the rules use.
 *
 * @param rentLimits in eurocents, as far as they were set
 */
public record Norms(LocalDate date, Map<RentClass, Long> rentLimits, OptionalLong personsPerRoom) {

    Optional<Long> rentLimit(RentClass rentClass) {
        return Optional.ofNullable(rentLimits.get(rentClass));
    }
}
