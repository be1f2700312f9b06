package nl.weerthuis.caseflow.bottleneck;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "BottleneckGround", description = "Which law or agreement it concerns (Dutch: wet of afspraak)")
enum Ground {
    HUISVESTINGSWET,
    WMO,
    PARTICIPATIEWET,
    WET_BRP,
    WGS,
    AVG,
    HUURRECHT,
    AGREEMENT,
    PERFORMANCE_AGREEMENT,
    NONE
}
