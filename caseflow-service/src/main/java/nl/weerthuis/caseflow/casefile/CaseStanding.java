package nl.weerthuis.caseflow.casefile;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a command on a case answers. */
@Schema(description = "Where the case stands after the command (Dutch: stand van het dossier)")
public record CaseStanding(
        @Schema(description = "The case (Dutch: dossier)") UUID caseId,

        @Schema(description = "State of the case (Dutch: status)")
        CaseState state,

        @Schema(description = "Version of the case, as in the ETag (Dutch: versie)")
        int version) {

    public static CaseStanding of(CaseSheet sheet) {
        return new CaseStanding(sheet.id(), sheet.state(), sheet.version());
    }
}
