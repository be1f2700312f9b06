package nl.weerthuis.caseflow.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.weerthuis.caseflow.casefile.CaseSheet;
import nl.weerthuis.caseflow.handover.Handovers;
import nl.weerthuis.caseflow.namedcontact.NamedContacts;
import nl.weerthuis.caseflow.organisation.OrganisationKind;
import nl.weerthuis.caseflow.origin.Origins;
import nl.weerthuis.caseflow.precondition.PreconditionView;

/** Whose turn it is in a case, by its state and by what goes on beside it. */
@ApplicationScoped
class CaseTurns {

    private final Origins origins;
    private final Handovers handovers;
    private final OpenMatters matters;
    private final NamedContacts contacts;

    CaseTurns(Origins origins, Handovers handovers, OpenMatters matters, NamedContacts contacts) {
        this.origins = origins;
        this.handovers = handovers;
        this.matters = matters;
        this.contacts = contacts;
    }

    /** @param supportLate whether the support begins after the keys */
    List<Action> actions(CaseSheet sheet, List<PreconditionView> open, boolean supportLate, LocalDate today) {
        var turns = new Turns(sheet, origins.asksException(sheet.id()), supportLate, handover(sheet), today);
        return turns.actions(sheet.state().isBeforeKeys() ? open : List.of(), beside(sheet, today));
    }

    private List<Action> beside(CaseSheet sheet, LocalDate today) {
        var all = new ArrayList<>(matters.of(sheet.id(), today));
        if (contacts.isAsked(sheet)) {
            var where = Action.Place.caseflow("GET", sheet.id(), "/named-contacts");
            all.add(Action.of(OrganisationKind.PROVIDER, Action.Code.NAME_CONTACT, where));
        }
        return all;
    }

    private Action.Code handover(CaseSheet sheet) {
        if (handovers.isFree(sheet)) {
            return Action.Code.HAND_OVER;
        }
        return handovers.waitsForReceiver(sheet) ? Action.Code.ACCEPT_HANDOVER : Action.Code.PREPARE_HANDOVER;
    }
}
