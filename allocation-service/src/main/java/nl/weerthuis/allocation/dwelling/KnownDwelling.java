package nl.weerthuis.allocation.dwelling;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** What allocation knows of a dwelling: where roughly, how large, for how much, and whether it is free. No address. */
public record KnownDwelling(
        UUID id,
        UUID corporationId,
        String municipalityCode,
        Optional<String> neighbourhoodCode,
        int rooms,
        boolean stepFree,
        HousingForm housingForm,
        Optional<Vacancy> vacancy,
        boolean reserved,
        Optional<Capacity> capacity) {

    /** Announced and not withdrawn. */
    public record Vacancy(long rentCents, LocalDate availableOn) {}

    /**
     * What a neighbourhood can carry in so many months, and how much of it is used.
     *
     * @param rests whether a placement was so short ago that none follows now
     */
    public record Capacity(int limit, int used, int months, boolean rests) {

        public boolean isFull() {
            return rests || used >= limit;
        }
    }
}
