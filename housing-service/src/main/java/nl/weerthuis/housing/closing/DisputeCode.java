package nl.weerthuis.housing.closing;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a party says to be wrong. */
@Schema(
        name = "QuarterDisputeCode",
        description = "What is wrong (Dutch: realisatie ontbreekt, te veel geteld, taakstelling, beginsaldo, anders)")
enum DisputeCode {
    REALISATION_MISSING,
    COUNTED_TOO_MUCH,
    TARGET,
    OPENING,
    OTHER
}
