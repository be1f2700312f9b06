package nl.weerthuis.caseflow.responsibility;

import java.time.LocalDate;
import java.util.UUID;
import nl.weerthuis.caseflow.casefile.Course;
import nl.weerthuis.caseflow.municipality.MunicipalityCode;
import nl.weerthuis.caseflow.origin.Origin;
import nl.weerthuis.caseflow.origin.OriginView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where somebody comes from, where they will live and who pays: three facts, each with its own ground. */
@Schema(name = "CaseMunicipalities", description = "The municipalities of a case (Dutch: gemeenten van het dossier)")
record MunicipalitiesView(
        @Schema(description = "The case (Dutch: dossier)") UUID caseId,
        From origin,
        To receiving,
        Payer financiallyResponsible,
        Asked exception) {

    @Schema(name = "OriginMunicipality", description = "Where somebody comes from (Dutch: gemeente van herkomst)")
    record From(
            @Schema(description = "Known, unknown, or known with an exception (Dutch: grondslag van de herkomst)")
            Origin.Basis basis,

            @Schema(description = "Municipality of origin (Dutch: gemeente van herkomst)")
            MunicipalityCode municipality,

            @Schema(description = "When it was established (Dutch: vastgesteld op)")
            LocalDate establishedOn) {}

    @Schema(name = "ReceivingMunicipality", description = "Where somebody will live (Dutch: ontvangende gemeente)")
    record To(
            @Schema(description = "Municipality that will receive (Dutch: ontvangende gemeente)")
            String municipality,

            @Schema(description = "Ground of that: ORIGIN, EXCEPTION or POPULATION (Dutch: grondslag van de toedeling)")
            String basis) {}

    @Schema(name = "FinanciallyResponsible", description = "Who pays (Dutch: financieel verantwoordelijke gemeente)")
    record Payer(
            @Schema(description = "Municipality that pays (Dutch: financieel verantwoordelijke gemeente)")
            MunicipalityCode municipality,

            FinancialGround ground,

            @Schema(description = "Since when (Dutch: sinds)")
            LocalDate since,

            @Schema(description = "When it was stated (Dutch: vastgelegd op)")
            LocalDate statedOn) {}

    @Schema(name = "ExceptionAsked", description = "What became of an exception (Dutch: gevraagde uitzondering)")
    record Asked(
            @Schema(description = "Why it should be another municipality (Dutch: uitzonderingsgrond)")
            Origin.ExceptionCode code,

            @Schema(description = "Municipality that is asked instead (Dutch: gevraagde gemeente)")
            MunicipalityCode municipality,

            ReceiversAnswer answer) {}

    /** What the municipality that was asked says; it says so in allocation. */
    @Schema(description = "Answer of the receiving municipality (Dutch: instemming van de ontvangende gemeente)")
    enum ReceiversAnswer {
        WAITING,
        AGREED,
        DECLINED
    }

    static MunicipalitiesView of(UUID caseId, OriginView origin, Course course, Payer payer) {
        return new MunicipalitiesView(
                caseId,
                new From(origin.basis(), origin.municipality(), origin.establishedOn()),
                new To(course.assignedMunicipality(), course.assignmentBasis()),
                payer,
                origin.basis() == Origin.Basis.EXCEPTION
                        ? new Asked(origin.exceptionCode(), origin.requestedMunicipality(), answer(course))
                        : null);
    }

    private static ReceiversAnswer answer(Course course) {
        if (course.assignedMunicipality() == null) {
            return ReceiversAnswer.WAITING;
        }
        return "EXCEPTION".equals(course.assignmentBasis()) ? ReceiversAnswer.AGREED : ReceiversAnswer.DECLINED;
    }
}
