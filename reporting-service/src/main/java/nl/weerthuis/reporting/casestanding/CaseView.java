package nl.weerthuis.reporting.casestanding;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import nl.weerthuis.reporting.sql.Row;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "CaseStanding", description = "Where one case stands now (Dutch: stand van een dossier).")
record CaseView(
        @Schema(description = "The case (Dutch: dossier).") UUID caseId,

        @Schema(description = "Who nominated (Dutch: zorgaanbieder). Absent where protected.")
        UUID providerId,

        @Schema(description = "Code of the target group (Dutch: doelgroep). Absent where protected.")
        String targetGroup,

        @Schema(description = "STANDARD or PROTECTED (Dutch: beschermingsniveau).")
        String protectionLevel,

        @Schema(description = "Code of the state (Dutch: status).")
        String state,

        @Schema(description = "In this state since (Dutch: sinds).")
        LocalDate since,

        @Schema(description = "Waits since, if not since it was ready (Dutch: wacht sinds).")
        LocalDate waitingSince,

        @Schema(description = "Ready for outflow on (Dutch: uitstroomgereed).")
        LocalDate readyOn,

        @Schema(description = "Nominated on (Dutch: aangemeld op).")
        LocalDate submittedOn,

        @Schema(description = "Receiving municipality (Dutch: ontvangende gemeente). Absent where protected.")
        String municipalityCode,

        @Schema(description = "Why this municipality: ORIGIN, EXCEPTION, POPULATION (Dutch: grond).")
        String assignmentBasis,

        @Schema(description = "KNOWN, UNKNOWN or EXCEPTION (Dutch: grond van de herkomst).")
        String originBasis,

        @Schema(description = "Municipality of origin (Dutch: gemeente van herkomst). Absent where protected.")
        String originMunicipality,

        @Schema(description = "Code of the exception to the origin rule (Dutch: uitzondering).")
        String exceptionCode,

        @Schema(description = "When each step was taken (Dutch: stappen).")
        Steps steps) {

    @Schema(name = "CaseSteps", description = "The steps of a case and their dates (Dutch: stappen).")
    record Steps(
            @Schema(description = "Found complete on (Dutch: compleet op).")
            LocalDate completeOn,

            @Schema(description = "Session of the outflow table (Dutch: uitstroomtafel) it is or was on.")
            LocalDate tabledOn,

            @Schema(description = "The table's decision (Dutch: besluit).")
            String decision,

            @Schema(description = "Decided on (Dutch: besloten op).")
            LocalDate decidedOn,

            @Schema(description = "Latest housing offer (Dutch: woningaanbod) made on.")
            LocalDate offeredOn,

            @Schema(description = "To be answered by (Dutch: antwoord uiterlijk).")
            LocalDate answerBy,

            @Schema(description = "Accepted on (Dutch: geaccepteerd op).")
            LocalDate acceptedOn,

            @Schema(description = "Allocated on (Dutch: toegewezen op).")
            LocalDate allocatedOn,

            @Schema(description = "Code of the contract form (Dutch: contractvorm).")
            String contractForm,

            @Schema(description = "Contract signed on (Dutch: getekend op).")
            LocalDate contractedOn,

            @Schema(description = "Keys planned for (Dutch: geplande sleuteldatum).")
            LocalDate plannedKeyDate,

            @Schema(description = "Keys handed over on (Dutch: sleuteldatum).")
            LocalDate keyDate,

            @Schema(description = "Warm handover completed on (Dutch: warme overdracht).")
            LocalDate handoverOn,

            @Schema(description = "Closed on (Dutch: afgesloten op).")
            LocalDate closedOn) {

        private static Steps of(Row row) throws SQLException {
            return new Steps(
                    row.date("complete_on"),
                    row.date("tabled_on"),
                    row.text("decision"),
                    row.date("decided_on"),
                    row.date("offered_on"),
                    row.date("answer_by"),
                    row.date("accepted_on"),
                    row.date("allocated_on"),
                    row.text("contract_form"),
                    row.date("contracted_on"),
                    row.date("planned_key_date"),
                    row.date("key_date"),
                    row.date("handover_on"),
                    row.date("closed_on"));
        }
    }

    static CaseView of(Row row) throws SQLException {
        return new CaseView(
                row.id("case_id"),
                row.id("provider_id"),
                row.text("target_group"),
                row.text("protection_level"),
                row.text("state"),
                row.date("since"),
                row.date("waiting_since"),
                row.date("ready_on"),
                row.date("submitted_on"),
                row.text("municipality_code"),
                row.text("assignment_basis"),
                row.text("origin_basis"),
                row.text("origin_municipality"),
                row.text("exception_code"),
                Steps.of(row));
    }
}
