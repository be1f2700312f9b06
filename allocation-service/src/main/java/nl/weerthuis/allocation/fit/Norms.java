package nl.weerthuis.allocation.fit;

import java.time.LocalDate;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

/**
 * What the rules use beside the case and the dwelling: dated numbers, and who is kept away from the case.
 *
 * @param keptAway organisations that have a conflict with the case
 */
public record Norms(LocalDate date, RentNorms rent, OptionalLong personsPerRoom, Set<UUID> keptAway) {}
