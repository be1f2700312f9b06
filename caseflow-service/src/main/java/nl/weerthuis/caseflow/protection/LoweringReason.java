package nl.weerthuis.caseflow.protection;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a case need not be protected any more; codes alone. */
@Schema(
        name = "ProtectionLoweringReason",
        description = "Why (Dutch: dreiging voorbij, bij vergissing beschermd, wens van de cliënt)")
enum LoweringReason {
    THREAT_ENDED,
    PROTECTED_BY_MISTAKE,
    CLIENT_WISH
}
