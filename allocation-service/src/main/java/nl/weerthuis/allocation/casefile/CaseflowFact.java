package nl.weerthuis.allocation.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The fields of caseflow's facts that allocation needs. */
sealed interface CaseflowFact {

    record CaseSubmitted(
            UUID caseId,
            UUID providerId,
            String targetGroup,
            LocalDate readyOn,
            LocalDate waitingSince,
            LocalDate submittedOn)
            implements CaseflowFact {}

    record OriginEstablished(
            UUID caseId,
            OriginBasis basis,
            String originMunicipality,
            String exceptionCode,
            String requestedMunicipality,
            LocalDate establishedOn)
            implements CaseflowFact {}

    record PreconditionsChanged(UUID caseId, String code, String status) implements CaseflowFact {}

    record SupportArranged(UUID caseId, LocalDate startOn, LocalDate until) implements CaseflowFact {}

    record ConsentChanged(UUID caseId, String partyKind, String scope, String status, LocalDate validUntil)
            implements CaseflowFact {}

    record CaseReady(UUID caseId, LocalDate readyOn) implements CaseflowFact {}

    record CaseWithdrawn(UUID caseId, LocalDate withdrawnOn) implements CaseflowFact {}

    record CaseClosed(UUID caseId, LocalDate closedOn) implements CaseflowFact {}

    record ClientErased(UUID caseId, LocalDate erasedOn) implements CaseflowFact {}

    record SearchProfileChanged(
            UUID caseId,
            int rooms,
            RentClass rentClass,
            int householdSize,
            String ageBand,
            boolean stepFree,
            List<String> areas,
            List<String> exclusions)
            implements CaseflowFact {}
}
