package nl.weerthuis.caseflow.scaling;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What made somebody ask: a code, for the municipality decides on hours and needs no story of care. */
@Schema(description = "What gave rise to it (Dutch: aanleiding)")
enum ScalingTrigger {
    MISSED_CONTACT,
    NUISANCE,
    CRISIS,
    ARREARS,
    GOES_WELL,
    CLIENT_WISH,
    OTHER
}
