package nl.weerthuis.caseflow.bottleneck;

import java.time.LocalDate;
import java.util.UUID;
import nl.weerthuis.caseflow.escalation.Level;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Bottleneck", description = "Something that stands in the way of clients (Dutch: knelpunt)")
record BottleneckView(
        @Schema(description = "Identification (Dutch: identificatie)")
        UUID id,

        @Schema(description = "Version, as in the ETag (Dutch: versie)")
        int version,

        Category category,
        Concerned party,
        Ground concerns,
        Level level,

        @Schema(description = "When it was raised first (Dutch: gemeld op)")
        LocalDate raisedOn,

        @Schema(description = "When this level has to have answered it (Dutch: te beantwoorden voor)")
        LocalDate answerBy,

        @Schema(description = "Whether that day has passed (Dutch: te laat)")
        boolean overdue,

        Resolution answer,

        @Schema(description = "When it was answered (Dutch: opgelost op)")
        LocalDate resolvedOn,

        @Schema(description = "How many cases met it; not told of few (Dutch: aantal dossiers)")
        Integer cases) {}
