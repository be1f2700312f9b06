package nl.weerthuis.caseflow.tenure;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Why somebody was warned (Dutch: grond van de waarschuwing)")
enum WarningGround {
    NUISANCE,
    ARREARS,
    NO_COOPERATION,
    OTHER
}
