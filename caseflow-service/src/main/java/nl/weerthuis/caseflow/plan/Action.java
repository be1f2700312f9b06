package nl.weerthuis.caseflow.plan;

import java.time.LocalDate;
import java.util.UUID;
import nl.weerthuis.caseflow.organisation.OrganisationKind;
import nl.weerthuis.caseflow.precondition.PreconditionCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that one party does next. */
@Schema(name = "PlanAction", description = "What a party does (Dutch: actie)")
record Action(
        @Schema(description = "Whose turn it is (Dutch: partij)")
        OrganisationKind party,

        Code code,

        @Schema(description = "The precondition, where it is about one (Dutch: randvoorwaarde)")
        PreconditionCode precondition,

        @Schema(description = "When it is due, if that was said (Dutch: uiterlijk op)")
        LocalDate dueOn,

        @Schema(description = "Whether that day has passed (Dutch: te laat)")
        boolean overdue,

        @Schema(description = "Whether it is the first of this party (Dutch: eerstvolgende)")
        boolean next,

        Place where) {

    /** What is done. */
    @Schema(name = "PlanActionCode", description = "What is done (Dutch: soort actie)")
    enum Code {
        SETTLE_PRECONDITION,
        RENEW_EVIDENCE,
        SUPPLY_WHAT_IS_MISSING,
        CHECK_COMPLETENESS,
        ANSWER_EXCEPTION,
        NAME_CONTACT,
        PUT_ON_AGENDA,
        DECIDE_AT_TABLE,
        PROPOSE_DWELLING,
        MAKE_OFFER,
        ANSWER_OFFER,
        CONFIRM_OFFER,
        ALIGN_SUPPORT_WITH_KEYS,
        ANSWER_ESCALATION,
        SETTLE_DISPUTE,
        DECIDE_SCALING,
        PREPARE_HANDOVER,
        ACCEPT_HANDOVER,
        HAND_OVER
    }

    /** Where it is done: an operation of a service. */
    @Schema(name = "PlanPlace", description = "Where it is done (Dutch: plek)")
    record Place(
            @Schema(description = "Service (Dutch: dienst)") String service,

            @Schema(description = "HTTP method (Dutch: methode)")
            String method,

            @Schema(description = "Path at that service (Dutch: verwijzing)")
            String href) {

        static Place caseflow(String method, UUID caseId, String under) {
            return new Place("caseflow", method, "/v1/cases/%s%s".formatted(caseId, under));
        }

        static Place allocation(String method, String href) {
            return new Place("allocation", method, "/v1" + href);
        }
    }

    static Action of(OrganisationKind party, Code code, Place where) {
        return new Action(party, code, null, null, false, false, where);
    }

    Action by(LocalDate date, LocalDate today) {
        var late = date != null && today.isAfter(date);
        return new Action(party, code, precondition, date, late, next, where);
    }

    Action about(PreconditionCode given) {
        return new Action(party, code, given, dueOn, overdue, next, where);
    }

    Action asNext() {
        return new Action(party, code, precondition, dueOn, overdue, true, where);
    }
}
