package nl.weerthuis.allocation.event;

/** All that housing learns of how a person and a dwelling fit. */
public enum FitVerdict {
    FITS,
    FITS_WITH_WARNINGS
}
