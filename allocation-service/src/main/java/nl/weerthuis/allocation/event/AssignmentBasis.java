package nl.weerthuis.allocation.event;

/** Why a case goes to a municipality. */
public enum AssignmentBasis {
    ORIGIN,
    EXCEPTION,
    POPULATION
}
