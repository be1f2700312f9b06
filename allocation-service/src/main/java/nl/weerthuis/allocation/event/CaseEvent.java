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
}
