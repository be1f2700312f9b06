package nl.weerthuis.caseflow.event;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.platform.event.Channel;
import nl.weerthuis.platform.event.Event;
import nl.weerthuis.platform.event.EventType;

/** What caseflow states about a case. Ids, codes and dates; never who it is, where they stay or why. */
public sealed interface CaseEvent extends Event {

    UUID caseId();

    String protectionLevel();

    @Override
    default Channel channel() {
        return new Channel("caseflow");
    }

    @Override
    default UUID subject() {
        return caseId();
    }

    /**
     * Somebody will need a home one day, or not any more; before any nomination, for the forecast.
     *
     * @param outlook EXPECTED, READY, NEVER or LEFT; that it became a nomination says case-submitted
     * @param expectedOn null if never
     * @param originMunicipality as told at entry, null if nobody knew
     */
    @EventType("nl.weerthuis.case-expected.v1")
    record CaseExpected(
            UUID caseId,
            String protectionLevel,
            UUID providerId,
            String targetGroup,
            String outlook,
            LocalDate expectedOn,
            String originMunicipality,
            LocalDate changedOn)
            implements CaseEvent {}

    @EventType("nl.weerthuis.case-submitted.v1")
    record CaseSubmitted(
            UUID caseId,
            String protectionLevel,
            UUID providerId,
            String targetGroup,
            LocalDate readyOn,
            LocalDate waitingSince,
            LocalDate submittedOn)
            implements CaseEvent {}

    /** Where the case stands from now on; case-submitted itself says SUBMITTED. */
    @EventType("nl.weerthuis.case-state-changed.v1")
    record CaseStateChanged(UUID caseId, String protectionLevel, String state, LocalDate changedOn)
            implements CaseEvent {}

    @EventType("nl.weerthuis.origin-established.v1")
    record OriginEstablished(
            UUID caseId,
            String protectionLevel,
            String basis,
            String originMunicipality,
            String exceptionCode,
            String requestedMunicipality,
            LocalDate establishedOn)
            implements CaseEvent {}

    @EventType("nl.weerthuis.preconditions-changed.v1")
    record PreconditionsChanged(UUID caseId, String protectionLevel, String code, String status, LocalDate changedOn)
            implements CaseEvent {}

    @EventType("nl.weerthuis.support-arranged.v1")
    record SupportArranged(UUID caseId, String protectionLevel, LocalDate startOn, LocalDate until, UUID providerId)
            implements CaseEvent {}

    /**
     * @param organisationId the one that it is about; null: all of that kind
     * @param fieldGroups what may be shared; null: all that the scope needs
     */
    @EventType("nl.weerthuis.consent-changed.v1")
    record ConsentChanged(
            UUID caseId,
            String protectionLevel,
            String partyKind,
            String scope,
            String status,
            LocalDate validUntil,
            UUID organisationId,
            List<String> fieldGroups)
            implements CaseEvent {}

    @EventType("nl.weerthuis.case-ready.v1")
    record CaseReady(UUID caseId, String protectionLevel, LocalDate readyOn) implements CaseEvent {}

    @EventType("nl.weerthuis.case-withdrawn.v1")
    record CaseWithdrawn(UUID caseId, String protectionLevel, String code, LocalDate withdrawnOn)
            implements CaseEvent {}

    /**
     * A case that had ended goes on.
     *
     * @param state SUBMITTED where everything begins anew, else where it is taken up
     * @param waitingSince as it always was
     */
    @EventType("nl.weerthuis.case-reopened.v1")
    record CaseReopened(UUID caseId, String protectionLevel, String state, LocalDate waitingSince, LocalDate reopenedOn)
            implements CaseEvent {}

    /** Parked until a date, which ends it by itself: meanwhile its clock stands still and nothing is offered. */
    @EventType("nl.weerthuis.case-on-hold.v1")
    record CaseOnHold(UUID caseId, String protectionLevel, LocalDate heldOn, LocalDate until) implements CaseEvent {}

    /** Goes on before the date until which it was parked. */
    @EventType("nl.weerthuis.case-hold-ended.v1")
    record CaseHoldEnded(UUID caseId, String protectionLevel, LocalDate endedOn) implements CaseEvent {}

    @EventType("nl.weerthuis.handover-completed.v1")
    record HandoverCompleted(UUID caseId, String protectionLevel, LocalDate completedOn) implements CaseEvent {}

    @EventType("nl.weerthuis.aftercare-recorded.v1")
    record AftercareRecorded(UUID caseId, String protectionLevel, String moment, String outcome, LocalDate recordedOn)
            implements CaseEvent {}

    @EventType("nl.weerthuis.case-closed.v1")
    record CaseClosed(UUID caseId, String protectionLevel, String outcome, LocalDate closedOn) implements CaseEvent {}

    /** @param signalRef as allocation named it: no id that a landlord knows */
    @EventType("nl.weerthuis.signal-answered.v1")
    record SignalAnswered(UUID caseId, String protectionLevel, UUID signalRef, String code, LocalDate answeredOn)
            implements CaseEvent {}

    /** Whether the contract should pass to the client. */
    @EventType("nl.weerthuis.flip-advised.v1")
    record FlipAdvised(UUID caseId, String protectionLevel, String advice, LocalDate advisedOn) implements CaseEvent {}

    /**
     * The case does not exist any more for an organisation, or for a person: whoever shows cases hides it from them.
     *
     * @param person as the identity provider names them; written as {@code subject}
     */
    @EventType("nl.weerthuis.conflict-listed.v1")
    record ConflictListed(
            UUID caseId,
            String protectionLevel,
            UUID organisationId,
            @JsonProperty("subject") String person) implements CaseEvent {}

    @EventType("nl.weerthuis.conflict-lifted.v1")
    record ConflictLifted(
            UUID caseId,
            String protectionLevel,
            UUID organisationId,
            @JsonProperty("subject") String person) implements CaseEvent {}

    /** Another provider has the case from now on; whoever shows cases shows it to that one alone. */
    @EventType("nl.weerthuis.provider-changed.v1")
    record ProviderChanged(UUID caseId, String protectionLevel, UUID providerId, LocalDate changedOn)
            implements CaseEvent {}

    /** The case ended because it is of one person with another that goes on: no figure counts it beside that one. */
    @EventType("nl.weerthuis.case-merged.v1")
    record CaseMerged(UUID caseId, String protectionLevel, LocalDate mergedOn) implements CaseEvent {}

    /** It is of somebody else after all, and counts as it did. */
    @EventType("nl.weerthuis.case-unmerged.v1")
    record CaseUnmerged(UUID caseId, String protectionLevel, LocalDate submittedOn, LocalDate unmergedOn)
            implements CaseEvent {}

    /** Of a case that took over the place of another one of the same person, or gave it back. */
    @EventType("nl.weerthuis.waiting-date-changed.v1")
    record WaitingDateChanged(UUID caseId, String protectionLevel, LocalDate waitingSince, LocalDate changedOn)
            implements CaseEvent {}

    /**
     * Somebody higher has to answer now; a flag beside the state, and the clock goes on.
     *
     * @param level CASE, TABLE, MANAGEMENT, BOARD or EXTERNAL
     */
    @EventType("nl.weerthuis.case-escalated.v1")
    record CaseEscalated(
            UUID caseId, String protectionLevel, String level, String reason, LocalDate escalatedOn, LocalDate answerBy)
            implements CaseEvent {}

    @EventType("nl.weerthuis.case-escalation-ended.v1")
    record CaseEscalationEnded(UUID caseId, String protectionLevel, String outcome, LocalDate endedOn)
            implements CaseEvent {}

    /** What was said at the nomination was wrong, and holds as stated here; the place in the queue stays. */
    @EventType("nl.weerthuis.case-corrected.v1")
    record CaseCorrected(
            UUID caseId, String protectionLevel, String targetGroup, LocalDate readyOn, LocalDate correctedOn)
            implements CaseEvent {}

    @EventType("nl.weerthuis.client-erased.v1")
    record ClientErased(UUID caseId, String protectionLevel, LocalDate erasedOn) implements CaseEvent {}
}
