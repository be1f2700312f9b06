package nl.weerthuis.housing.closing;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a dispute. */
@Schema(
        name = "QuarterDisputeOutcome",
        description =
                "UPHELD: the quarter is open again, to be corrected; REJECTED: it is not so; STANDS: the parties differ"
                        + " and close the quarter with it (Dutch: gegrond, ongegrond, blijft staan)")
enum DisputeOutcome {
    UPHELD,
    REJECTED,
    STANDS
}
