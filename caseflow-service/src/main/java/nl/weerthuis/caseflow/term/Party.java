package nl.weerthuis.caseflow.term;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whose turn it is. */
@Schema(name = "TermParty", description = "Party whose turn it is (Dutch: partij aan zet)")
public enum Party {
    PROVIDER,
    REGION,
    CORPORATION
}
