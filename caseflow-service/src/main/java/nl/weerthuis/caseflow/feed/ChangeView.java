package nl.weerthuis.caseflow.feed;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One change of one case, without what changed. */
@Schema(name = "Change", description = "That something happened to a case; read the case for what (Dutch: wijziging)")
public record ChangeView(
        @Schema(description = "Id of the change, the same however often it is told (Dutch: wijzigingsnummer)")
        UUID id,

        @Schema(description = "Where to go on after this one (Dutch: leeswijzer)", examples = "128")
        String cursor,

        @Schema(description = "What happened (Dutch: gebeurtenis)", examples = "case-state-changed")
        String kind,

        @Schema(description = "When it was recorded (Dutch: tijdstip van vastleggen)")
        Instant at,

        @Schema(description = "Id of the case (Dutch: dossiernummer)")
        UUID caseId,

        @Schema(
                description = "Where to read it (Dutch: verwijzing)",
                examples = "/v1/cases/5b0f4f2e-1c1e-4c9a-9d0e-1f1f1f1f1f1f")
        String link) {}
