package nl.weerthuis.caseflow.signal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What goes wrong, or may. */
@Schema(description = "What goes wrong, or may (Dutch: soort signaal)")
public enum SignalKind {
    MISSED_CONTACT,
    NUISANCE,
    CRISIS,
    ARREARS,
    OTHER
}
