package nl.weerthuis.caseflow.breakglass;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the emergency is. */
@Schema(description = "Emergency (Dutch: noodzaak: veiligheid, gezondheid, crisis, wettelijke plicht, anders)")
enum BreakGlassReason {
    SAFETY,
    HEALTH,
    CRISIS,
    LEGAL_DUTY,
    OTHER
}
