package nl.weerthuis.caseflow.substitution;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Substitution", description = "Who does whose work for some days (Dutch: waarneming)")
record SubstitutionView(
        @Schema(description = "Identification (Dutch: identificatie)")
        UUID id,

        @Schema(description = "Who is away, as the identity provider names them (Dutch: afwezige)")
        String absentee,

        @Schema(description = "Who does the work (Dutch: waarnemer)")
        String substitute,

        @Schema(description = "First day (Dutch: vanaf)") LocalDate from,

        @Schema(description = "Last day (Dutch: tot en met)")
        LocalDate until,

        @Schema(description = "Who arranged it (Dutch: geregeld door)")
        String arrangedBy,

        @Schema(description = "Ended before its last day, or over (Dutch: beëindigd op)")
        LocalDate endedOn) {}
