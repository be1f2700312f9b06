package nl.weerthuis.caseflow.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.caseflow.casefile.CaseState;
import nl.weerthuis.caseflow.casefile.Course;
import nl.weerthuis.caseflow.casefile.FacilityKind;
import nl.weerthuis.caseflow.casefile.ProtectionLevel;
import nl.weerthuis.caseflow.casefile.TargetGroup;
import nl.weerthuis.caseflow.client.Identity;
import nl.weerthuis.caseflow.consent.ConsentStatement;
import nl.weerthuis.caseflow.origin.OriginView;
import nl.weerthuis.caseflow.precondition.PreconditionView;
import nl.weerthuis.caseflow.profile.Household;
import nl.weerthuis.caseflow.profile.SearchProfile;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The case as the coordinator of the table sees it: never the BSN; protected: no facility, motive or exclusions. */
@Schema(description = "A case, for the table (Dutch: dossier voor de uitstroomtafel)")
public record CoordinatorCaseView(
        @Schema(description = "Id of the case (Dutch: dossiernummer)")
        UUID id,

        @Schema(description = "Version, as in the ETag (Dutch: versie)")
        int version,

        CaseState state,

        @Schema(description = "Id of the client (Dutch: cliënt)")
        UUID clientId,

        @Schema(description = "Provider that nominated (Dutch: aanmeldende zorgaanbieder)")
        UUID providerId,

        Identity client,

        TargetGroup targetGroup,

        ProtectionLevel protectionLevel,

        FacilityKind facilityKind,

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

        @Schema(description = "What the client agreed to (Dutch: toestemmingen)")
        List<ConsentStatement> consents,

        Course course,

        @Schema(description = "Warm handover completed on (Dutch: warme overdracht)")
        LocalDate handedOverOn,

        @Schema(description = "Closed on (Dutch: afgesloten op)")
        LocalDate closedOn,

        @Schema(description = "The person was erased on (Dutch: gewist op)")
        LocalDate erasedOn,

        @Schema(description = "What to look at, as codes (Dutch: aandachtspunten)")
        List<String> warnings,

        @Schema(description = "Whether the region seems to know the person already (Dutch: vermoedelijk dubbel)")
        boolean suspectedDouble)
        implements CaseView {

    static CoordinatorCaseView of(Dossier dossier) {
        return of(dossier, dossier.sheet().isProtected());
    }

    /** For a coordinator who broke the glass. */
    static CoordinatorCaseView unmasked(Dossier dossier) {
        return of(dossier, false);
    }

    private static CoordinatorCaseView of(Dossier dossier, boolean masked) {
        var sheet = dossier.sheet();
        var profile = dossier.need().profile();
        return new CoordinatorCaseView(
                sheet.id(),
                sheet.version(),
                sheet.state(),
                sheet.clientId(),
                sheet.providerId(),
                dossier.client().map(Identity::withoutBsn).orElse(null),
                sheet.targetGroup(),
                sheet.protectionLevel(),
                masked ? null : sheet.facilityKind(),
                sheet.readyOn(),
                sheet.waitingSince(),
                sheet.submittedOn(),
                dossier.need().household(),
                masked ? dossier.origin().withoutMotivation() : dossier.origin(),
                masked ? profile.withoutExclusions() : profile,
                dossier.preconditions().stream()
                        .map(PreconditionView::withoutReason)
                        .toList(),
                dossier.consents(),
                sheet.course(),
                sheet.handedOverOn(),
                sheet.closedOn(),
                sheet.erasedOn(),
                dossier.warnings(),
                sheet.suspectedDouble());
    }
}
