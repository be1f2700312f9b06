package nl.weerthuis.housing.statement;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether two parties have an agreement. */
@Schema(description = "Whether there is an agreement; UNKNOWN if nobody said so (Dutch: afspraak: ja, nee, onbekend)")
enum AgreementKnown {
    YES,
    NO,
    UNKNOWN
}
