package nl.weerthuis.caseflow.bottleneck;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "BottleneckAnswer", description = "How it was answered (Dutch: antwoord)")
enum Resolution {
    RESOLVED,
    AGREEMENT_CHANGED,
    EXCEPTION_MADE,
    ACCEPTED_AS_IS,
    PASSED_ON_OUTSIDE
}
