package nl.weerthuis.caseflow.bottleneck;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "BottleneckParty", description = "Kind of party concerned (Dutch: betrokken partij)")
enum Concerned {
    PROVIDER,
    CORPORATION,
    MUNICIPALITY,
    REGION,
    NATIONAL
}
