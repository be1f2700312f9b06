package nl.weerthuis.caseflow.plan;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import nl.weerthuis.caseflow.casefile.CaseSheet;
import nl.weerthuis.caseflow.organisation.OrganisationKind;
import nl.weerthuis.caseflow.plan.Action.Code;
import nl.weerthuis.caseflow.plan.Action.Place;
import nl.weerthuis.caseflow.precondition.PreconditionView;

/** Whose turn it is in one case, and for what. */
record Turns(CaseSheet sheet, boolean exceptionAsked, boolean supportLate, Code handover, LocalDate today) {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    /**
     * What is due first comes first; of each party one action is the next.
     *
     * @param matters that go on beside the steps
     */
    List<Action> actions(List<PreconditionView> open, List<Action> matters) {
        var all = new ArrayList<>(matters);
        step().ifPresent(all::add);
        if (exceptionAsked && sheet.course().assignedMunicipality() == null) {
            all.add(Action.of(
                    OrganisationKind.MUNICIPALITY,
                    Code.ANSWER_EXCEPTION,
                    Place.allocation("POST", "/municipality-assignments/%s/agreement".formatted(sheet.id()))));
        }
        if (supportLate) {
            all.add(Action.of(
                            OrganisationKind.PROVIDER,
                            Code.ALIGN_SUPPORT_WITH_KEYS,
                            Place.caseflow("PUT", sheet.id(), "/support-arrangement"))
                    .by(sheet.course().plannedKeyDate(), today));
        }
        open.stream().map(this::settle).forEach(all::add);
        // The sort is stable: where no date was given, the step of the case goes before its preparation.
        all.sort(Comparator.comparing(Action::dueOn, Comparator.nullsLast(Comparator.naturalOrder())));
        return withNext(all);
    }

    private Action settle(PreconditionView open) {
        var party = open.ownerKind() == null ? OrganisationKind.PROVIDER : open.ownerKind();
        var stale = open.freshUntil() != null && today.isAfter(open.freshUntil());
        return Action.of(party, stale ? Code.RENEW_EVIDENCE : Code.SETTLE_PRECONDITION, place(open))
                .about(open.code())
                .by(open.dueOn(), today);
    }

    private Place place(PreconditionView open) {
        return switch (open.code()) {
            case SUPPORT -> Place.caseflow("PUT", sheet.id(), "/support-arrangement");
            case CONSENT -> Place.caseflow("POST", sheet.id(), "/consents");
            case INCOME, DEBT, DAY_ACTIVITY, IDENTITY, RESIDENCE, REGISTRATION, TENANCY_HISTORY, SUPPORT_PLAN ->
                Place.caseflow("PUT", sheet.id(), "/preconditions/" + open.code());
        };
    }

    private Optional<Action> step() {
        return Optional.ofNullable(
                switch (sheet.state()) {
                    case SUBMITTED ->
                        region(Code.CHECK_COMPLETENESS, Place.caseflow("POST", sheet.id(), "/completeness-checks"));
                    case EXPECTED, READY, DRAFT, INCOMPLETE ->
                        provider(Code.SUPPLY_WHAT_IS_MISSING, Place.caseflow("GET", sheet.id(), ""));
                    case COMPLETE, DEFERRED -> region(Code.PUT_ON_AGENDA, Place.allocation("GET", "/table-sessions"));
                    case ON_AGENDA -> region(Code.DECIDE_AT_TABLE, Place.allocation("GET", "/table-sessions"));
                    case SEARCHING -> region(Code.PROPOSE_DWELLING, Place.allocation("POST", "/proposals"));
                    case MATCHED -> region(Code.MAKE_OFFER, Place.allocation("POST", "/offers"));
                    case OFFERED -> provider(Code.ANSWER_OFFER, offers()).by(answerBy(), today);
                    case ACCEPTED -> region(Code.CONFIRM_OFFER, offers());
                    case HOUSED -> handOver();
                    // Preparation goes on, the corporation's turn is elsewhere, or nothing is left to do.
                    case ADMITTED,
                            ADMITTED_WITH_CONDITIONS,
                            REJECTED,
                            REFERRED,
                            CONTRACTED,
                            AFTERCARE,
                            CLOSED_SUCCEEDED,
                            CLOSED_RELAPSED,
                            CLOSED_EVICTED,
                            CLOSED_LEFT,
                            WITHDRAWN -> null;
                });
    }

    private Action handOver() {
        return switch (handover) {
            case PREPARE_HANDOVER -> provider(handover, Place.caseflow("PUT", sheet.id(), "/handover-checklist"));
            case ACCEPT_HANDOVER ->
                Action.of(
                        OrganisationKind.MUNICIPALITY,
                        handover,
                        Place.caseflow("POST", sheet.id(), "/handover-acceptance"));
            default -> provider(Code.HAND_OVER, Place.caseflow("POST", sheet.id(), "/handover"));
        };
    }

    private Place offers() {
        return Place.allocation("GET", "/offers?caseId=" + sheet.id());
    }

    private LocalDate answerBy() {
        var by = sheet.course().answerBy();
        // A term lasts until the end of a Dutch day, which is the first moment of the next.
        return by == null ? null : LocalDate.ofInstant(by.minusNanos(1), ZONE);
    }

    private static Action region(Code code, Place where) {
        return Action.of(OrganisationKind.REGION, code, where);
    }

    private static Action provider(Code code, Place where) {
        return Action.of(OrganisationKind.PROVIDER, code, where);
    }

    private static List<Action> withNext(List<Action> sorted) {
        var seen = EnumSet.noneOf(OrganisationKind.class);
        return sorted.stream()
                .map(action -> seen.add(action.party()) ? action.asNext() : action)
                .toList();
    }
}
