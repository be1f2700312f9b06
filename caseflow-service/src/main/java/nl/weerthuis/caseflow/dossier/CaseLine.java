package nl.weerthuis.caseflow.dossier;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import nl.weerthuis.caseflow.access.Sight;
import nl.weerthuis.caseflow.casefile.CaseSheet;
import nl.weerthuis.caseflow.casefile.CaseState;
import nl.weerthuis.caseflow.casefile.ProtectionLevel;
import nl.weerthuis.caseflow.casefile.TargetGroup;
import nl.weerthuis.caseflow.escalation.Level;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A case in a list: nothing that says who it is, so that a list needs no line in the access log. */
@Schema(description = "A case in a list (Dutch: regel in de lijst van dossiers)")
record CaseLine(
        @Schema(description = "Id of the case (Dutch: dossiernummer)")
        UUID id,

        @Schema(description = "Version, as in the ETag (Dutch: versie)")
        int version,

        CaseState state,

        @Schema(description = "The provider's own key; for that provider alone (Dutch: cliëntreferentie)")
        String clientReference,

        TargetGroup targetGroup,
        ProtectionLevel protectionLevel,

        @Schema(description = "Ready for outflow on (Dutch: uitstroomgereed)")
        LocalDate readyOn,

        @Schema(description = "Waiting since (Dutch: wachtend sinds)")
        LocalDate waitingSince,

        @Schema(description = "Nominated on (Dutch: aangemeld op)")
        LocalDate submittedOn,

        @Schema(description = "Municipality that will receive (Dutch: ontvangende gemeente)")
        String assignedMunicipality,

        @Schema(
                description =
                        "Whether the region seems to know the person; for the coordinator (Dutch: vermoedelijk dubbel)")
        Boolean suspectedDouble,

        @Schema(description = "Who does it at the reader's organisation (Dutch: behandelaar)")
        String assignee,

        @Schema(description = "On which level the case is escalated, if it is (Dutch: escalatieniveau)")
        Level escalatedTo,

        @Schema(description = "The person was erased on (Dutch: gewist op)")
        LocalDate erasedOn) {

    CaseLine with(String person, Level level) {
        return new CaseLine(
                id,
                version,
                state,
                clientReference,
                targetGroup,
                protectionLevel,
                readyOn,
                waitingSince,
                submittedOn,
                assignedMunicipality,
                suspectedDouble,
                person,
                level,
                erasedOn);
    }

    /** @param reference how the provider's own reference is read; asked for its provider alone */
    static CaseLine of(CaseSheet sheet, Sight sight, Function<CaseSheet, String> reference) {
        var tellsGroup = sight == Sight.PROVIDER
                || sight == Sight.COORDINATOR
                || sight == Sight.MUNICIPALITY && !sheet.isProtected();
        return new CaseLine(
                sheet.id(),
                sheet.version(),
                sheet.state(),
                sight == Sight.PROVIDER ? reference.apply(sheet) : null,
                tellsGroup ? sheet.targetGroup() : null,
                sheet.protectionLevel(),
                sheet.readyOn(),
                sheet.waitingSince(),
                sheet.submittedOn(),
                sheet.course().assignedMunicipality(),
                sight.tellsDoubles() ? sheet.suspectedDouble() : null,
                null,
                null,
                sheet.erasedOn());
    }
}
