package nl.weerthuis.caseflow.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.caseflow.access.AccessTrail;
import nl.weerthuis.caseflow.casefile.CaseMoves;
import nl.weerthuis.caseflow.casefile.CaseSheet;
import nl.weerthuis.caseflow.casefile.Cases;
import nl.weerthuis.caseflow.casefile.Deed;
import nl.weerthuis.caseflow.casefile.FacilityKind;
import nl.weerthuis.caseflow.casefile.Fact;

/** The client stays in another kind of facility of the same provider; the place in the queue stays. */
@ApplicationScoped
class ChangeFacility {

    record Command(UUID caseId, String ifMatch, FacilityKind facility) {}

    private final Cases cases;
    private final CaseMoves moves;
    private final AccessTrail trail;

    ChangeFacility(Cases cases, CaseMoves moves, AccessTrail trail) {
        this.cases = cases;
        this.moves = moves;
        this.trail = trail;
    }

    @Transactional
    CaseSheet handle(Command command) {
        var sheet = cases.change(command.caseId(), command.ifMatch(), Deed.of("facility-changed"));
        cases.changed(sheet, Fact.FACILITY_KIND, sheet.facilityKind(), command.facility());
        moves.staysIn(sheet.id(), command.facility());
        trail.outflow("change-facility", sheet.clientId(), sheet.level(), Set.of("P2"));
        return cases.standing(sheet.id());
    }
}
