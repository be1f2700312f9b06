package nl.weerthuis.caseflow.residence;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "ResidenceHistory",
        description = "Where a client stayed, and what the rule makes of it (Dutch: verblijfsgeschiedenis)")
record ResidenceHistoryView(
        @Schema(description = "The case (Dutch: dossier)") UUID caseId,

        @Schema(description = "Periods, as they were stated (Dutch: perioden)")
        List<Residence> periods,

        @Schema(description = "When they were stated (Dutch: opgegeven op)")
        LocalDate statedOn,

        OriginFound found) {

    static ResidenceHistoryView of(UUID caseId, List<Residence> stays, LocalDate statedOn) {
        return new ResidenceHistoryView(caseId, stays, statedOn, OriginRule.find(stays));
    }
}
