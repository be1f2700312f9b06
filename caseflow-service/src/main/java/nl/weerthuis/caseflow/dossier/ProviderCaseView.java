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
import nl.weerthuis.caseflow.support.Support;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The case as the provider sees that nominated: everything. */
@Schema(description = "A case, in full (Dutch: dossier)")
public record ProviderCaseView(
        @Schema(description = "Id of the case (Dutch: dossiernummer)")
        UUID id,

        @Schema(description = "Version, as in the ETag (Dutch: versie)")
        int version,

        CaseState state,

        @Schema(description = "Id of the client (Dutch: cliënt)")
        UUID clientId,

        @Schema(description = "The provider's own key (Dutch: cliëntreferentie)")
        String clientReference,

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

        Support supportArrangement,

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
        List<String> warnings)
        implements CaseView {

    /** The answer to a nomination: without what the provider just sent and what is encrypted at rest. */
    public static ProviderCaseView ofNew(Dossier dossier) {
        return of(dossier.withoutSecrets(), dossier.warnings());
    }

    static ProviderCaseView of(Dossier dossier) {
        return of(dossier, dossier.warnings());
    }

    private static ProviderCaseView of(Dossier dossier, List<String> warnings) {
        var sheet = dossier.sheet();
        return new ProviderCaseView(
                sheet.id(),
                sheet.version(),
                sheet.state(),
                sheet.clientId(),
                dossier.clientReference(),
                dossier.client().orElse(null),
                sheet.targetGroup(),
                sheet.protectionLevel(),
                sheet.facilityKind(),
                sheet.readyOn(),
                sheet.waitingSince(),
                sheet.submittedOn(),
                dossier.need().household(),
                dossier.origin(),
                dossier.need().profile(),
                dossier.preconditions(),
                dossier.support().orElse(null),
                dossier.consents(),
                sheet.course(),
                sheet.handedOverOn(),
                sheet.closedOn(),
                sheet.erasedOn(),
                warnings);
    }
}
