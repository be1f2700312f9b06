package nl.weerthuis.caseflow.support;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why support is arranged for less than the region's norm: half a year is often too short (domain notes, 1.2). */
@Schema(description = "Why the term of the support is short (Dutch: reden van de korte termijn)")
public enum ShortTermReason {
    INDICATION_ENDS,
    BRIDGES_TO_ANOTHER_PROVIDER,
    LITTLE_SUPPORT_NEEDED,
    CLIENT_WISH,
    OTHER
}
