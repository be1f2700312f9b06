package nl.weerthuis.caseflow.casefile;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether where somebody is must stay hidden. */
@Schema(description = "Protection level (Dutch: beschermingsniveau, geheim adres)")
public enum ProtectionLevel {
    STANDARD,
    PROTECTED
}
