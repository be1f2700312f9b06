package nl.weerthuis.caseflow.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.caseflow.casefile.CaseState;
import nl.weerthuis.caseflow.casefile.Course;
import nl.weerthuis.caseflow.casefile.ProtectionLevel;
import nl.weerthuis.caseflow.casefile.TargetGroup;
import nl.weerthuis.caseflow.client.Identity;
import nl.weerthuis.caseflow.origin.OriginView;
import nl.weerthuis.caseflow.precondition.PreconditionView;
import nl.weerthuis.caseflow.profile.Household;
import nl.weerthuis.caseflow.profile.SearchProfile;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The case as a municipality sees it: never the BSN or the facility; protected: no areas. */
@Schema(description = "A case, for a municipality (Dutch: dossier voor de gemeente)")
public record MunicipalityCaseView(
        @Schema(description = "Id of the case (Dutch: dossiernummer)")
        UUID id,

        @Schema(description = "Version, as in the ETag (Dutch: versie)")
        int version,

        CaseState state,

        @Schema(description = "Id of the client (Dutch: cliënt)")
        UUID clientId,

        Identity client,

        TargetGroup targetGroup,

        ProtectionLevel protectionLevel,

        @Schema(description = "Ready for outflow on (Dutch: uitstroomgereed)")
        LocalDate readyOn,

        @Schema(description = "Waiting since (Dutch: wachtend sinds)")
        LocalDate waitingSince,

        @Schema(description = "Nominated on (Dutch: aangemeld op)")
        LocalDate submittedOn,

        Household household,

        OriginView origin,

        SearchProfile searchProfile,

        @Schema(description = "The ten preconditions (Dutch: randvoorwaarden)")
        List<PreconditionView> preconditions,

        Course course,

        @Schema(description = "Warm handover completed on (Dutch: warme overdracht)")
        LocalDate handedOverOn,

        @Schema(description = "Closed on (Dutch: afgesloten op)")
        LocalDate closedOn,

        @Schema(description = "The person was erased on (Dutch: gewist op)")
        LocalDate erasedOn)
        implements CaseView {

    static MunicipalityCaseView of(Dossier dossier) {
        var sheet = dossier.sheet();
        var profile = dossier.need().profile();
        return new MunicipalityCaseView(
                sheet.id(),
                sheet.version(),
                sheet.state(),
                sheet.clientId(),
                dossier.client().map(Identity::withoutBsn).orElse(null),
                // Which kind of shelter it was would say where somebody stays or why they fled.
                sheet.isProtected() ? null : sheet.targetGroup(),
                sheet.protectionLevel(),
                sheet.readyOn(),
                sheet.waitingSince(),
                sheet.submittedOn(),
                dossier.need().household(),
                dossier.origin().withoutMotivation(),
                sheet.isProtected() ? profile.withoutAreas() : profile.withoutExclusions(),
                dossier.preconditions().stream()
                        .map(PreconditionView::withoutReason)
                        .toList(),
                sheet.course(),
                sheet.handedOverOn(),
                sheet.closedOn(),
                sheet.erasedOn());
    }
}
