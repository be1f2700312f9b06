package nl.weerthuis.caseflow.dispute;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Why the origin is contested (Dutch: grond van het geschil)")
enum DisputeGround {
    LIVED_ELSEWHERE,
    LIVED_HERE_TOO_SHORT,
    EVIDENCE_DOUBTED,
    EXCEPTION_NOT_ACCEPTED,
    OTHER
}
