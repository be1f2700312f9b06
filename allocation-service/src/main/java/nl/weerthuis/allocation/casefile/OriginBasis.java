package nl.weerthuis.allocation.casefile;

/** How well the municipality of origin is known. */
public enum OriginBasis {
    KNOWN,
    UNKNOWN,
    EXCEPTION
}
