package nl.weerthuis.caseflow.casefile;

import java.time.Instant;
import java.util.UUID;
import nl.weerthuis.platform.problem.Versions;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One line of the history of a case. */
@Schema(description = "One change of a case (Dutch: regel in de geschiedenis van het dossier)")
public record HistoryLine(
        @Schema(description = "Place in the history, from 1 (Dutch: volgnummer)")
        int position,

        @Schema(description = "When it was recorded (Dutch: tijdstip van vastleggen)")
        Instant changedAt,

        @Schema(description = "What happened (Dutch: gebeurtenis)", examples = "case-submitted")
        String kind,

        @Schema(description = "Which one, as a code (Dutch: code)")
        String code,

        @Schema(description = "State before (Dutch: vorige status)")
        CaseState fromState,

        @Schema(description = "State after (Dutch: nieuwe status)")
        CaseState toState,

        @Schema(description = "Kind of organisation of who did it, or SERVICE (Dutch: soort organisatie)")
        String organisationKind,

        @Schema(description = "Organisation of who did it; only shown to that organisation (Dutch: organisatie)")
        UUID organisation,

        @Schema(description = "Who did it; only shown to the own organisation (Dutch: medewerker)")
        String actor,

        @Schema(
                description = "Absent colleague whose work it was; only shown to the own organisation"
                        + " (Dutch: waargenomen voor)")
        String onBehalfOf) {

    /** As another organisation may see it: which kind of party, not who; that a case was withdrawn, not why. */
    public HistoryLine seenBy(UUID reader) {
        if (reader.equals(organisation)) {
            return this;
        }
        var told = kind.equals("case-withdrawn") ? null : code;
        return new HistoryLine(position, changedAt, kind, told, fromState, toState, organisationKind, null, null, null);
    }

    /** For who changed an older version. */
    Versions.Change since() {
        return new Versions.Change(changedAt, kind, code, organisationKind, actor);
    }
}
