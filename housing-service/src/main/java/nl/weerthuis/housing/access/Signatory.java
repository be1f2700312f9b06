package nl.weerthuis.housing.access;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who signs what was delivered. */
@Schema(description = "Which of both parties (Dutch: gemeente of woningcorporatie)")
public enum Signatory {
    MUNICIPALITY,
    CORPORATION
}
