package nl.weerthuis.caseflow.dossier;

import java.time.LocalDate;
import java.util.UUID;
import nl.weerthuis.caseflow.casefile.CaseSheet;
import nl.weerthuis.caseflow.casefile.CaseState;
import nl.weerthuis.caseflow.casefile.Course;
import nl.weerthuis.caseflow.casefile.ProtectionLevel;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The case as somebody sees it who controls: process data alone. */
@Schema(description = "A case, for control (Dutch: dossier voor toezicht)")
public record ControlCaseView(
        @Schema(description = "Id of the case (Dutch: dossiernummer)")
        UUID id,

        @Schema(description = "Version, as in the ETag (Dutch: versie)")
        int version,

        CaseState state,

        @Schema(description = "Id of the client (Dutch: cliënt)")
        UUID clientId,

        ProtectionLevel protectionLevel,

        @Schema(description = "Ready for outflow on (Dutch: uitstroomgereed)")
        LocalDate readyOn,

        @Schema(description = "Waiting since (Dutch: wachtend sinds)")
        LocalDate waitingSince,

        @Schema(description = "Nominated on (Dutch: aangemeld op)")
        LocalDate submittedOn,

        Course course,

        @Schema(description = "Warm handover completed on (Dutch: warme overdracht)")
        LocalDate handedOverOn,

        @Schema(description = "Closed on (Dutch: afgesloten op)")
        LocalDate closedOn,

        @Schema(description = "The person was erased on (Dutch: gewist op)")
        LocalDate erasedOn)
        implements CaseView {

    static ControlCaseView of(CaseSheet sheet) {
        return new ControlCaseView(
                sheet.id(),
                sheet.version(),
                sheet.state(),
                sheet.clientId(),
                sheet.protectionLevel(),
                sheet.readyOn(),
                sheet.waitingSince(),
                sheet.submittedOn(),
                sheet.course(),
                sheet.handedOverOn(),
                sheet.closedOn(),
                sheet.erasedOn());
    }
}
