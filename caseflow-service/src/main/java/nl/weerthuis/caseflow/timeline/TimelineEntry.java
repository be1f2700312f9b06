package nl.weerthuis.caseflow.timeline;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "One thing that happened to a case, in a sentence (Dutch: regel op de tijdlijn)")
record TimelineEntry(
        @Schema(description = "Place on the timeline, from 1 (Dutch: volgnummer)")
        int position,

        @Schema(description = "When (Dutch: tijdstip)") Instant at,

        @Schema(description = "What happened, to be read (Dutch: wat er gebeurde)")
        String sentence,

        @Schema(description = "What happened, as a code (Dutch: gebeurtenis)")
        String kind,

        @Schema(description = "Who did it; only shown to the own organisation (Dutch: medewerker)")
        String actor,

        @Schema(
                description = "Kind of organisation on whose behalf, or SERVICE for what followed by itself "
                        + "(Dutch: namens wat voor organisatie)")
        String onBehalfOfKind,

        @Schema(description = "Name of that organisation; only shown to itself (Dutch: namens)")
        String onBehalfOf) {}
