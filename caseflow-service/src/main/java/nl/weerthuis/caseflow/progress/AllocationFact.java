package nl.weerthuis.caseflow.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What allocation states of a case, as far as it is needed here. */
sealed interface AllocationFact {

    UUID caseId();

    record MunicipalityAssigned(UUID caseId, String municipalityCode, String basis) implements AllocationFact {}

    record CaseTabled(UUID caseId) implements AllocationFact {}

    record TableDecisionTaken(UUID caseId, String outcome, List<String> conditions) implements AllocationFact {
        public TableDecisionTaken {
            conditions = conditions == null ? List.of() : List.copyOf(conditions);
        }
    }

    record CaseOffered(UUID caseId, LocalDate offeredOn, Moment answerBy) implements AllocationFact {}

    record IntroductionGranted(UUID caseId, UUID introductionId, UUID organisationId, String purpose, Moment until)
            implements AllocationFact {}

    record CaseViewingPlanned(UUID caseId, Moment at) implements AllocationFact {}

    record CaseOfferAnswered(UUID caseId, String answer, String code) implements AllocationFact {}

    record CaseAllocated(UUID caseId, String municipalityCode) implements AllocationFact {}

    record CaseOfferEnded(UUID caseId, String outcome) implements AllocationFact {}

    record IntroductionEnded(UUID caseId, UUID introductionId, LocalDate endedOn) implements AllocationFact {}

    record CaseContracted(UUID caseId, String contractForm, LocalDate plannedKeyDate, LocalDate flipReviewOn)
            implements AllocationFact {}

    record CaseKeyDatePlanned(UUID caseId, LocalDate plannedKeyDate) implements AllocationFact {}

    record CaseHoused(UUID caseId, LocalDate keyDate, String municipalityCode) implements AllocationFact {}

    record CaseKeyDateCorrected(UUID caseId, LocalDate keyDate) implements AllocationFact {}

    record CaseFlipPostponed(UUID caseId, LocalDate flipReviewOn) implements AllocationFact {}

    record CaseFlipped(UUID caseId, String contractForm, LocalDate flippedOn) implements AllocationFact {}

    record CaseTenancyEnded(UUID caseId, String code, LocalDate endedOn) implements AllocationFact {}

    record CaseTenancyResumed(UUID caseId) implements AllocationFact {}

    /** Raised by a landlord; the reference is allocation's own. */
    record CaseSignalled(UUID caseId, UUID signalRef, String kind, LocalDate raisedOn, LocalDate respondBy)
            implements AllocationFact {}
}
