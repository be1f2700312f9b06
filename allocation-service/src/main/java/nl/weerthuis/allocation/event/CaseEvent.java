package nl.weerthuis.allocation.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.platform.event.Channel;
import nl.weerthuis.platform.event.Event;
import nl.weerthuis.platform.event.EventType;

/** What allocation states about a case. Never names an offer, dwelling, reservation or tenancy. */
public sealed interface CaseEvent extends Event {

    Channel CHANNEL = new Channel("allocation-case");

    UUID caseId();

    ProtectionLevel protectionLevel();

    @Override
    default Channel channel() {
        return CHANNEL;
    }

    @Override
    default UUID subject() {
        return caseId();
    }

    /** What a client said to an offer. */
    enum Answer {
        ACCEPTED,
        REFUSED
    }

    @EventType("nl.weerthuis.municipality-assigned.v1")
    record MunicipalityAssigned(
            UUID caseId,
            ProtectionLevel protectionLevel,
            String municipalityCode,
            AssignmentBasis basis,
            UUID populationSetId,
            LocalDate assignedOn)
            implements CaseEvent {}

    @EventType("nl.weerthuis.case-tabled.v1")
    record CaseTabled(UUID caseId, ProtectionLevel protectionLevel, UUID sessionId, LocalDate sessionOn)
            implements CaseEvent {}

    @EventType("nl.weerthuis.table-decision-taken.v1")
    record TableDecisionTaken(
            UUID caseId,
            ProtectionLevel protectionLevel,
            UUID sessionId,
            TableOutcome outcome,
            List<String> conditions,
            LocalDate decidedOn)
            implements CaseEvent {}

    @EventType("nl.weerthuis.case-offered.v1")
    record CaseOffered(UUID caseId, ProtectionLevel protectionLevel, LocalDate offeredOn, LocalDate answerBy)
            implements CaseEvent {}

    @EventType("nl.weerthuis.introduction-granted.v1")
    record IntroductionGranted(
            UUID caseId,
            ProtectionLevel protectionLevel,
            UUID introductionId,
            UUID organisationId,
            String purpose,
            LocalDate until)
            implements CaseEvent {}

    /** {@code at} is the beginning of the day: of a viewing the case's side tells the day and not the hour. */
    @EventType("nl.weerthuis.case-viewing-planned.v1")
    record CaseViewingPlanned(UUID caseId, ProtectionLevel protectionLevel, Instant at) implements CaseEvent {}

    @EventType("nl.weerthuis.case-offer-answered.v1")
    record CaseOfferAnswered(
            UUID caseId, ProtectionLevel protectionLevel, Answer answer, String code, LocalDate answeredOn)
            implements CaseEvent {}

    @EventType("nl.weerthuis.case-allocated.v1")
    record CaseAllocated(UUID caseId, ProtectionLevel protectionLevel, String municipalityCode, LocalDate allocatedOn)
            implements CaseEvent {}

    @EventType("nl.weerthuis.case-offer-ended.v1")
    record CaseOfferEnded(UUID caseId, ProtectionLevel protectionLevel, OfferOutcome outcome, LocalDate endedOn)
            implements CaseEvent {}

    @EventType("nl.weerthuis.introduction-ended.v1")
    record IntroductionEnded(UUID caseId, ProtectionLevel protectionLevel, UUID introductionId, LocalDate endedOn)
            implements CaseEvent {}

    @EventType("nl.weerthuis.case-contracted.v1")
    record CaseContracted(
            UUID caseId,
            ProtectionLevel protectionLevel,
            ContractForm contractForm,
            LocalDate plannedKeyDate,
            LocalDate flipReviewOn,
            LocalDate contractedOn)
            implements CaseEvent {}

    @EventType("nl.weerthuis.case-key-date-planned.v1")
    record CaseKeyDatePlanned(UUID caseId, ProtectionLevel protectionLevel, LocalDate plannedKeyDate)
            implements CaseEvent {}

    @EventType("nl.weerthuis.case-housed.v1")
    record CaseHoused(UUID caseId, ProtectionLevel protectionLevel, LocalDate keyDate, String municipalityCode)
            implements CaseEvent {}

    /** The keys were handed over on another day than was said. */
    @EventType("nl.weerthuis.case-key-date-corrected.v1")
    record CaseKeyDateCorrected(UUID caseId, ProtectionLevel protectionLevel, LocalDate keyDate, LocalDate correctedOn)
            implements CaseEvent {}

    /** The contract does not pass to the client yet; it is looked at again. */
    @EventType("nl.weerthuis.case-flip-postponed.v1")
    record CaseFlipPostponed(
            UUID caseId, ProtectionLevel protectionLevel, LocalDate flipReviewOn, LocalDate postponedOn)
            implements CaseEvent {}

    /** The client rents in the own name. The same home: it counts once. */
    @EventType("nl.weerthuis.case-flipped.v1")
    record CaseFlipped(UUID caseId, ProtectionLevel protectionLevel, String contractForm, LocalDate flippedOn)
            implements CaseEvent {}

    @EventType("nl.weerthuis.case-tenancy-ended.v1")
    record CaseTenancyEnded(UUID caseId, ProtectionLevel protectionLevel, String code, LocalDate endedOn)
            implements CaseEvent {}

    /** What was said of its end was a mistake. */
    @EventType("nl.weerthuis.case-tenancy-resumed.v1")
    record CaseTenancyResumed(UUID caseId, ProtectionLevel protectionLevel, LocalDate resumedOn) implements CaseEvent {}

    /** @param signalRef made for the case alone: the landlord knows it by another id */
    @EventType("nl.weerthuis.case-signalled.v1")
    record CaseSignalled(
            UUID caseId,
            ProtectionLevel protectionLevel,
            UUID signalRef,
            String kind,
            LocalDate raisedOn,
            LocalDate respondBy)
            implements CaseEvent {}
}
