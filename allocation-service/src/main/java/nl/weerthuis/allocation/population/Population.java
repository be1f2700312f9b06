package nl.weerthuis.allocation.population;

import jakarta.persistence.Embeddable;

/** How many people live in one municipality. */
@Embeddable
record Population(String municipalityCode, long inhabitants) {}
