package nl.weerthuis.caseflow.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import nl.weerthuis.caseflow.casefile.CaseSheet;
import nl.weerthuis.caseflow.handover.Handovers;
import nl.weerthuis.caseflow.origin.Origins;
import nl.weerthuis.caseflow.precondition.PreconditionView;

/** Whose turn it is in a case, by its state and by what goes on beside it. */
@ApplicationScoped
class CaseTurns {

    private final Origins origins;
    private final Handovers handovers;
    private final OpenMatters matters;

    CaseTurns(Origins origins, Handovers handovers, OpenMatters matters) {
        this.origins = origins;
        this.handovers = handovers;
        this.matters = matters;
    }

    /** @param supportLate whether the support begins after the keys */
    List<Action> actions(CaseSheet sheet, List<PreconditionView> open, boolean supportLate, LocalDate today) {
        var turns = new Turns(sheet, origins.asksException(sheet.id()), supportLate, handover(sheet), today);
        return turns.actions(sheet.state().isBeforeKeys() ? open : List.of(), matters.of(sheet.id(), today));
    }

    private Action.Code handover(CaseSheet sheet) {
        if (handovers.isFree(sheet)) {
            return Action.Code.HAND_OVER;
        }
        return handovers.waitsForReceiver(sheet) ? Action.Code.ACCEPT_HANDOVER : Action.Code.PREPARE_HANDOVER;
    }
}
