package nl.weerthuis.housing.conflict;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the corporation's own system says. */
@Schema(
        description = "What the corporation's own system says (Dutch: elders verhuurd, uit exploitatie, publicatie"
                + " ingetrokken, publicatie afgerond, reservering geweigerd)")
public enum ConflictCause {
    LET_ELSEWHERE,
    OUT_OF_USE,
    PUBLICATION_WITHDRAWN,
    PUBLICATION_CLOSED,
    /** It would not take the hold that it was told of. */
    HOLD_REFUSED
}
