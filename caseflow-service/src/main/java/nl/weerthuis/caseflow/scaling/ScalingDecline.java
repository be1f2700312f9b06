package nl.weerthuis.caseflow.scaling;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Why support is not scaled (Dutch: reden van afwijzing)")
enum ScalingDecline {
    OTHER_PROVISION_SUFFICES,
    NO_INDICATION,
    TOO_EARLY,
    OTHER
}
