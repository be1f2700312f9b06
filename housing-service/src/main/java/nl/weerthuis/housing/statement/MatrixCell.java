package nl.weerthuis.housing.statement;

import java.util.UUID;
import nl.weerthuis.housing.agreement.AgreementStatus;
import nl.weerthuis.housing.target.TargetStatus;
import nl.weerthuis.housing.target.TargetUnit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "AgreementMatrixCell",
        description =
                "A municipality and a corporation; a line for each unit that they count in (Dutch: afsprakenoverzicht)")
record MatrixCell(
        @Schema(description = "Code of the municipality (Dutch: gemeentecode)")
        String municipalityCode,

        @Schema(description = "The corporation (Dutch: woningcorporatie)")
        UUID corporationId,

        AgreementKnown agreement,

        @Schema(description = "The agreement; absent if none is recorded (Dutch: prestatieafspraken)")
        UUID agreementId,

        @Schema(description = "How firm the agreement is (Dutch: status van de afspraken)")
        AgreementStatus agreementStatus,

        @Schema(description = "How firm the targets are: the least firm of them (Dutch: status van de taakstelling)")
        TargetStatus targetStatus,

        @Schema(description = "What is counted; absent without a target (Dutch: eenheid)")
        TargetUnit unit,

        @Schema(description = "The targets together; absent if one of them is unknown (Dutch: taakstelling)")
        Integer target,

        @Schema(description = "What the corporation pledged (Dutch: toegezegd)")
        Integer pledged,

        @Schema(description = "Realised so far; a corporation is told it of all groups together (Dutch: realisatie)")
        Integer realised,

        @Schema(description = "Still to do, with what earlier periods left (Dutch: resterende opgave)")
        Integer gap) {}
