package nl.weerthuis.caseflow.casefile;

import java.util.ArrayDeque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The way of a case from expectation to home. {@link #next()} is the whole state machine. */
@Schema(description = "State of the case (Dutch: status van de aanmelding)")
public enum CaseState {
    EXPECTED,
    READY,
    DRAFT,
    SUBMITTED,
    INCOMPLETE,
    COMPLETE,
    ON_AGENDA,
    ADMITTED,
    ADMITTED_WITH_CONDITIONS,
    DEFERRED,
    REJECTED,
    REFERRED,
    SEARCHING,
    MATCHED,
    OFFERED,
    ACCEPTED,
    CONTRACTED,
    HOUSED,
    AFTERCARE,
    CLOSED_SUCCEEDED,
    CLOSED_RELAPSED,
    CLOSED_EVICTED,
    CLOSED_LEFT,
    WITHDRAWN;

    Set<CaseState> next() {
        return switch (this) {
            case EXPECTED -> EnumSet.of(READY, DRAFT, SUBMITTED, WITHDRAWN);
            case READY -> EnumSet.of(DRAFT, SUBMITTED, WITHDRAWN);
            case DRAFT -> EnumSet.of(SUBMITTED, WITHDRAWN);
            case SUBMITTED -> EnumSet.of(INCOMPLETE, COMPLETE, WITHDRAWN);
            case INCOMPLETE -> EnumSet.of(SUBMITTED, COMPLETE, WITHDRAWN);
            case COMPLETE -> EnumSet.of(INCOMPLETE, ON_AGENDA, WITHDRAWN);
            case ON_AGENDA -> EnumSet.of(ADMITTED, ADMITTED_WITH_CONDITIONS, DEFERRED, REJECTED, REFERRED, WITHDRAWN);
            case ADMITTED, ADMITTED_WITH_CONDITIONS -> EnumSet.of(SEARCHING, WITHDRAWN);
            // What was deferred may be asked for again; a decision may be reopened (domain notes, 12.9).
            case DEFERRED -> EnumSet.of(INCOMPLETE, COMPLETE, ON_AGENDA, WITHDRAWN);
            case REJECTED, REFERRED -> EnumSet.of(ON_AGENDA, WITHDRAWN);
            // An ungrounded refusal sends the case back to the table.
            case SEARCHING -> EnumSet.of(MATCHED, OFFERED, ON_AGENDA, WITHDRAWN);
            case MATCHED -> EnumSet.of(OFFERED, SEARCHING, WITHDRAWN);
            case OFFERED -> EnumSet.of(ACCEPTED, SEARCHING, WITHDRAWN);
            case ACCEPTED -> EnumSet.of(CONTRACTED, SEARCHING, WITHDRAWN);
            // A tenancy that never starts ends the offer.
            case CONTRACTED -> EnumSet.of(HOUSED, SEARCHING, WITHDRAWN);
            case HOUSED -> EnumSet.of(AFTERCARE, CLOSED_SUCCEEDED, CLOSED_RELAPSED, CLOSED_EVICTED, CLOSED_LEFT);
            case AFTERCARE -> EnumSet.of(CLOSED_SUCCEEDED, CLOSED_RELAPSED, CLOSED_EVICTED, CLOSED_LEFT);
            // An end is final until somebody reopens the case: a new search, or on where it was ended by mistake.
            case CLOSED_SUCCEEDED, CLOSED_RELAPSED, CLOSED_EVICTED, CLOSED_LEFT ->
                EnumSet.of(SUBMITTED, HOUSED, AFTERCARE);
            case WITHDRAWN -> EnumSet.of(DRAFT, SUBMITTED, ADMITTED, ADMITTED_WITH_CONDITIONS, SEARCHING);
        };
    }

    /** An end: nothing follows by itself. */
    public boolean isFinal() {
        return EnumSet.range(CLOSED_SUCCEEDED, WITHDRAWN).contains(this);
    }

    /** Before the nomination: a case that others do not know of yet. */
    boolean isBeforeNomination() {
        return EnumSet.range(EXPECTED, DRAFT).contains(this);
    }

    /**
     * Where a case stands again that was ended by mistake in this state. What others ended with it is not restored: an
     * offer is over, a place on the agenda given up.
     */
    CaseState restored() {
        return switch (this) {
            case EXPECTED, READY, DRAFT -> DRAFT;
            case SUBMITTED, INCOMPLETE, COMPLETE, ON_AGENDA, DEFERRED, REJECTED, REFERRED -> SUBMITTED;
            case SEARCHING, MATCHED, OFFERED, ACCEPTED, CONTRACTED -> SEARCHING;
            case ADMITTED, ADMITTED_WITH_CONDITIONS, HOUSED, AFTERCARE -> this;
            case CLOSED_SUCCEEDED, CLOSED_RELAPSED, CLOSED_EVICTED, CLOSED_LEFT, WITHDRAWN -> this;
        };
    }

    /** Before the keys: the case can still be withdrawn. */
    public boolean isBeforeKeys() {
        return next().contains(WITHDRAWN);
    }

    /**
     * Whether the other state can still come without a reopening: facts of another service may skip what was not seen
     * here.
     */
    boolean leadsTo(CaseState other) {
        var seen = EnumSet.noneOf(CaseState.class);
        var ahead = new ArrayDeque<>(List.of(this));
        while (!ahead.isEmpty()) {
            var here = ahead.pop();
            for (var following : here.isFinal() ? Set.<CaseState>of() : here.next()) {
                if (following == other) {
                    return true;
                }
                if (seen.add(following)) {
                    ahead.add(following);
                }
            }
        }
        return false;
    }
}
