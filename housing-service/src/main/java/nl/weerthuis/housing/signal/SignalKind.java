package nl.weerthuis.housing.signal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What goes wrong (Dutch: huurachterstand, overlast)")
enum SignalKind {
    ARREARS,
    NUISANCE
}
