package nl.weerthuis.reporting.casestanding;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.platform.event.Envelope;
import nl.weerthuis.platform.event.EventConsumer;
import nl.weerthuis.reporting.sql.Sql;

/** What caseflow says of a case. It owns the state and the protection level; each of its facts sets the level. */
@ApplicationScoped
class CaseflowConsumer implements EventConsumer {

    private static final String SUBMITTED = CaseUpsert.of(
            "protection_level", "provider_id", "target_group", "ready_on", "waiting_since", "submitted_on");
    private static final String COUNTED = CaseUpsert.of("protection_level", "submitted_on");
    private static final String WAITING = CaseUpsert.of("protection_level", "waiting_since");
    private static final String CORRECTED = CaseUpsert.of("protection_level", "target_group", "ready_on");
    private static final String PROVIDER = CaseUpsert.of("protection_level", "provider_id");
    private static final String STATE = CaseUpsert.of("protection_level", "state", "state_changed_on");
    private static final String ORIGIN =
            CaseUpsert.of("protection_level", "origin_basis", "origin_municipality", "exception_code");
    private static final String COMPLETE = CaseUpsert.of("protection_level", "complete_on");
    private static final String HANDED_OVER = CaseUpsert.of("protection_level", "handover_on");
    private static final String CLOSED = CaseUpsert.of("protection_level", "closed_on");
    private static final String REOPENED = CaseUpsert.of("protection_level", "waiting_since", "closed_on");
    private static final String BEGUN_AGAIN = CaseUpsert.of(
            "protection_level", "waiting_since", "closed_on", "reopened_on", "complete_on", "handover_on");
    private static final String LEVEL = CaseUpsert.of("protection_level");
    private static final String FORGET = "delete from case_standing where case_id = ?";
    // What stays says that later facts about this person are to be dropped.
    private static final String REMEMBER_ERASURE = "insert into case_standing (case_id, erased_on) values (?, ?)";

    private final CaseRows rows;
    private final Sql sql;
    private final Clock clock;

    CaseflowConsumer(CaseRows rows, Sql sql, Clock clock) {
        this.rows = rows;
        this.sql = sql;
        this.clock = clock;
    }

    record CaseSubmitted(
            UUID providerId, String targetGroup, LocalDate readyOn, LocalDate waitingSince, LocalDate submittedOn) {

        CaseSubmitted {
            Objects.requireNonNull(providerId);
            Objects.requireNonNull(submittedOn);
        }
    }

    record CaseUnmerged(LocalDate submittedOn) {

        CaseUnmerged {
            Objects.requireNonNull(submittedOn);
        }
    }

    record WaitingDateChanged(LocalDate waitingSince) {

        WaitingDateChanged {
            Objects.requireNonNull(waitingSince);
        }
    }

    record CaseCorrected(String targetGroup, LocalDate readyOn) {

        CaseCorrected {
            Objects.requireNonNull(targetGroup);
            Objects.requireNonNull(readyOn);
        }
    }

    record ProviderChanged(UUID providerId) {

        ProviderChanged {
            Objects.requireNonNull(providerId);
        }
    }

    record CaseStateChanged(String state, LocalDate changedOn) {

        CaseStateChanged {
            Objects.requireNonNull(state);
            Objects.requireNonNull(changedOn);
        }
    }

    record OriginEstablished(String basis, String originMunicipality, String exceptionCode) {}

    record HandoverCompleted(LocalDate completedOn) {

        HandoverCompleted {
            Objects.requireNonNull(completedOn);
        }
    }

    record CaseClosed(LocalDate closedOn) {

        CaseClosed {
            Objects.requireNonNull(closedOn);
        }
    }

    record CaseReopened(String state, LocalDate waitingSince, LocalDate reopenedOn) {

        CaseReopened {
            Objects.requireNonNull(state);
            Objects.requireNonNull(waitingSince);
            Objects.requireNonNull(reopenedOn);
        }
    }

    record ClientErased(UUID caseId, LocalDate erasedOn) {

        ClientErased {
            Objects.requireNonNull(erasedOn);
        }
    }

    /** What every fact about a case carries. */
    record Protection(UUID caseId, String protectionLevel) {

        Protection {
            protectionLevel = "STANDARD".equals(protectionLevel) ? protectionLevel : "PROTECTED";
        }
    }

    @Override
    public Set<String> channels() {
        return Set.of("caseflow");
    }

    @Override
    public void on(Envelope event) {
        var of = event.as(Protection.class);
        switch (event.type()) {
            case "nl.weerthuis.case-expected.v1" -> {} // Nobody was nominated yet: it stands in no figure of cases.
            case "nl.weerthuis.case-submitted.v1" -> keep(event.as(CaseSubmitted.class), of);
            case "nl.weerthuis.case-state-changed.v1" -> keep(event.as(CaseStateChanged.class), of);
            case "nl.weerthuis.origin-established.v1" -> keep(event.as(OriginEstablished.class), of);
            case "nl.weerthuis.case-ready.v1" -> complete(of, LocalDate.ofInstant(event.time(), clock.getZone()));
            case "nl.weerthuis.handover-completed.v1" -> keep(event.as(HandoverCompleted.class), of);
            case "nl.weerthuis.case-closed.v1" -> keep(event.as(CaseClosed.class), of);
            case "nl.weerthuis.case-reopened.v1" -> keep(event.as(CaseReopened.class), of);
            // One person is counted once: what was merged away was, for the figures, never submitted.
            case "nl.weerthuis.case-merged.v1" -> rows.keep(COUNTED, of.caseId(), of.protectionLevel(), null);
            case "nl.weerthuis.case-unmerged.v1" -> keep(event.as(CaseUnmerged.class), of);
            case "nl.weerthuis.waiting-date-changed.v1" -> keep(event.as(WaitingDateChanged.class), of);
            // Counted in the right group from now on; what a closed period said stays in its snapshot.
            case "nl.weerthuis.case-corrected.v1" -> keep(event.as(CaseCorrected.class), of);
            case "nl.weerthuis.provider-changed.v1" -> keep(event.as(ProviderChanged.class), of);
            case "nl.weerthuis.client-erased.v1" -> erase(event.as(ClientErased.class));
            default -> keepLevel(of);
        }
    }

    private void keep(CaseSubmitted fact, Protection of) {
        rows.keep(
                SUBMITTED,
                of.caseId(),
                of.protectionLevel(),
                fact.providerId(),
                fact.targetGroup(),
                fact.readyOn(),
                fact.waitingSince(),
                fact.submittedOn());
    }

    private void keep(CaseUnmerged fact, Protection of) {
        rows.keep(COUNTED, of.caseId(), of.protectionLevel(), fact.submittedOn());
    }

    private void keep(WaitingDateChanged fact, Protection of) {
        rows.keep(WAITING, of.caseId(), of.protectionLevel(), fact.waitingSince());
    }

    private void keep(CaseCorrected fact, Protection of) {
        rows.keep(CORRECTED, of.caseId(), of.protectionLevel(), fact.targetGroup(), fact.readyOn());
    }

    private void keep(ProviderChanged fact, Protection of) {
        rows.keep(PROVIDER, of.caseId(), of.protectionLevel(), fact.providerId());
    }

    private void keep(CaseStateChanged fact, Protection of) {
        rows.keep(STATE, of.caseId(), of.protectionLevel(), fact.state(), fact.changedOn());
    }

    private void keep(OriginEstablished fact, Protection of) {
        rows.keep(
                ORIGIN,
                of.caseId(),
                of.protectionLevel(),
                fact.basis(),
                fact.originMunicipality(),
                fact.exceptionCode());
    }

    /** The fact does not say on which day the case was found complete; its recording does. */
    private void complete(Protection of, LocalDate recordedOn) {
        rows.keep(COMPLETE, of.caseId(), of.protectionLevel(), recordedOn);
    }

    private void keep(HandoverCompleted fact, Protection of) {
        rows.keep(HANDED_OVER, of.caseId(), of.protectionLevel(), fact.completedOn());
    }

    private void keep(CaseClosed fact, Protection of) {
        rows.keep(CLOSED, of.caseId(), of.protectionLevel(), fact.closedOn());
    }

    /** Taken up where it was, or from the nomination on: then it waits again, since the day it always did. */
    private void keep(CaseReopened fact, Protection of) {
        if (fact.state().equals("SUBMITTED")) {
            rows.keep(
                    BEGUN_AGAIN,
                    of.caseId(),
                    of.protectionLevel(),
                    fact.waitingSince(),
                    null,
                    fact.reopenedOn(),
                    null,
                    null);
        } else {
            rows.keep(REOPENED, of.caseId(), of.protectionLevel(), fact.waitingSince(), null);
        }
    }

    private void erase(ClientErased fact) {
        sql.update(FORGET, fact.caseId());
        sql.update(REMEMBER_ERASURE, fact.caseId(), fact.erasedOn());
    }

    /** No figure needs the rest of such a fact yet, but a level that was raised counts at once. */
    private void keepLevel(Protection of) {
        if (of.caseId() != null) {
            rows.keep(LEVEL, of.caseId(), of.protectionLevel());
        }
    }
}
