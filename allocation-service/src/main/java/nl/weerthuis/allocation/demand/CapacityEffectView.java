package nl.weerthuis.allocation.demand;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "CapacityEffect",
        description = "How many wait because a neighbourhood bears no more (Dutch: gevolg van draagkracht)")
record CapacityEffectView(
        @Schema(description = "Neighbourhood that bears no more (Dutch: buurtcode)")
        String neighbourhoodCode,

        @Schema(description = "Free dwellings there (Dutch: vrije woningen)")
        long dwellings,

        @Schema(
                description =
                        "Who has no other dwelling of their size, rounded to five; absent where few (Dutch: wachtenden)")
        Long waiting,

        @Schema(description = "Whether the number is not told (Dutch: onderdrukt)")
        boolean suppressed) {}
