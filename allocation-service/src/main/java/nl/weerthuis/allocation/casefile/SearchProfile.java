package nl.weerthuis.allocation.casefile;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;

/** What a household needs (Dutch: zoekprofiel). Areas and exclusions are codes of municipalities or neighbourhoods. */
@Embeddable
public record SearchProfile(
        int rooms,
        @Enumerated(EnumType.STRING) RentClass rentClass,
        int householdSize,
        String ageBand,
        boolean stepFree,
        List<String> areas,
        List<String> exclusions) {}
