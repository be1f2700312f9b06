package nl.weerthuis.allocation.assignment;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.weerthuis.allocation.access.Sight;
import nl.weerthuis.allocation.event.AssignmentBasis;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An assignment, in the fields that the reader may see. */
@Schema(
        name = "MunicipalityAssignment",
        description = "The municipality of a case (Dutch: toewijzing aan gemeente)",
        anyOf = {AssignmentView.Full.class, AssignmentView.ForFigures.class, AssignmentView.ForMunicipality.class})
sealed interface AssignmentView {

    static AssignmentView of(MunicipalityAssignment one, Optional<ShareLedgerRow> row, Sight sight) {
        var ledger = row.map(LedgerView::of).orElse(null);
        return switch (sight.breadth()) {
            case EVERYTHING, OWN_CASES -> Full.of(one, ledger);
            case OWN_MUNICIPALITIES -> ForMunicipality.of(one, sight);
            // Corporations and others are shown no row; if they ever are, then no case.
            case FIGURES, OWN_DWELLINGS, NOTHING ->
                new ForFigures(one.status(), one.municipalityCode(), one.basis(), one.assignedOn(), ledger);
        };
    }

    @Schema(name = "AssignmentFull", description = "An assignment for coordinator and provider (Dutch: toewijzing)")
    record Full(
            @Schema(description = "Case (Dutch: dossier)") UUID caseId,

            @Schema(description = "Assigned, or what is waited for (Dutch: status)")
            AssignmentStatus status,

            @Schema(description = "Municipality of origin (Dutch: gemeente van herkomst)")
            String originMunicipality,

            @Schema(description = "Municipality asked for an exception (Dutch: gevraagde gemeente)")
            String requestedMunicipality,

            @Schema(description = "Ground of the exception (Dutch: uitzonderingsgrond)")
            String exceptionCode,

            @Schema(description = "Municipality assigned (Dutch: toegewezen gemeente)")
            String municipalityCode,

            @Schema(description = "Why this municipality (Dutch: grond)")
            AssignmentBasis basis,

            @Schema(description = "Population set used (Dutch: inwoneraantallen)")
            UUID populationSetId,

            @Schema(description = "Submitted on (Dutch: aangemeld op)")
            LocalDate submittedOn,

            @Schema(description = "Assigned on (Dutch: toegewezen op)")
            LocalDate assignedOn,

            @Schema(description = "The sum behind a division by inhabitants (Dutch: grootboek)")
            LedgerView ledger)
            implements AssignmentView {

        static Full of(MunicipalityAssignment one, LedgerView ledger) {
            return new Full(
                    one.caseId(),
                    one.status(),
                    one.originMunicipality(),
                    one.requestedMunicipality(),
                    one.exceptionCode(),
                    one.municipalityCode(),
                    one.basis(),
                    one.populationSetId(),
                    one.submittedOn(),
                    one.assignedOn(),
                    ledger);
        }
    }

    @Schema(name = "AssignmentForFigures", description = "An assignment without case (Dutch: toewijzing)")
    record ForFigures(
            @Schema(description = "Assigned, or what is waited for (Dutch: status)")
            AssignmentStatus status,

            @Schema(description = "Municipality assigned (Dutch: toegewezen gemeente)")
            String municipalityCode,

            @Schema(description = "Why this municipality (Dutch: grond)")
            AssignmentBasis basis,

            @Schema(description = "Assigned on (Dutch: toegewezen op)")
            LocalDate assignedOn,

            @Schema(description = "The sum behind a division by inhabitants (Dutch: grootboek)")
            LedgerView ledger)
            implements AssignmentView {}

    @Schema(name = "AssignmentForMunicipality", description = "An assignment for its municipality (Dutch: toewijzing)")
    record ForMunicipality(
            @Schema(description = "Case (Dutch: dossier)") UUID caseId,

            @Schema(description = "Assigned, or what is waited for (Dutch: status)")
            AssignmentStatus status,

            @Schema(description = "Municipality asked for an exception (Dutch: gevraagde gemeente)")
            String requestedMunicipality,

            @Schema(description = "Ground of the exception (Dutch: uitzonderingsgrond)")
            String exceptionCode,

            @Schema(description = "Municipality assigned (Dutch: toegewezen gemeente)")
            String municipalityCode,

            @Schema(description = "Why this municipality (Dutch: grond)")
            AssignmentBasis basis,

            @Schema(description = "Submitted on (Dutch: aangemeld op)")
            LocalDate submittedOn,

            @Schema(description = "Assigned on (Dutch: toegewezen op)")
            LocalDate assignedOn,

            @Schema(description = "Version of the assignment (Dutch: versie)")
            int version)
            implements AssignmentView {

        static ForMunicipality of(MunicipalityAssignment one, Sight sight) {
            return new ForMunicipality(
                    one.caseId(),
                    one.status(),
                    one.requestedMunicipality(),
                    one.exceptionCode(),
                    own(one, sight),
                    one.basis(),
                    one.submittedOn(),
                    one.assignedOn(),
                    one.version());
        }

        /** Who said no does not learn where the case went instead. */
        private static String own(MunicipalityAssignment one, Sight sight) {
            var code = one.municipalityCode();
            return code != null && sight.municipalities().contains(code) ? code : null;
        }
    }
}
