package nl.weerthuis.caseflow.bottleneck;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "BottleneckCategory", description = "What stands in the way (Dutch: soort knelpunt)")
enum Category {
    NO_FITTING_DWELLING,
    INCOME_OR_BENEFIT,
    REGISTRATION,
    DEBT_ASSISTANCE,
    SUPPORT_CAPACITY,
    ORIGIN_DISPUTE,
    PRIVACY,
    WAITING_TIME,
    OTHER
}
