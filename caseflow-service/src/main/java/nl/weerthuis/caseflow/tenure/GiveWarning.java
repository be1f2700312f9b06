package nl.weerthuis.caseflow.tenure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.caseflow.access.AccessTrail;
import nl.weerthuis.caseflow.casefile.CaseSheet;
import nl.weerthuis.caseflow.casefile.Cases;
import nl.weerthuis.caseflow.casefile.Deed;
import nl.weerthuis.platform.problem.Problem;

/** Records a card that somebody was given: red only after yellow (domain notes, 3.8). */
@ApplicationScoped
class GiveWarning {

    record Command(UUID caseId, String ifMatch, Card card, WarningGround ground, LocalDate givenOn) {}

    private final Cases cases;
    private final TenureRepository tenures;
    private final AccessTrail trail;

    GiveWarning(Cases cases, TenureRepository tenures, AccessTrail trail) {
        this.cases = cases;
        this.tenures = tenures;
        this.trail = trail;
    }

    @Transactional
    CaseSheet handle(Command command) {
        var deed = Deed.of("warning-given").with(command.card().name());
        var sheet = cases.command(command.caseId(), command.ifMatch(), deed);
        Housed.require(sheet);
        if (command.card() == Card.RED && !tenures.hasYellow(sheet.id())) {
            throw Problem.conflict("yellow-card-first");
        }
        tenures.persist(new Warning(sheet.id(), command.card(), command.ground(), command.givenOn()));
        trail.outflow("give-warning", sheet.clientId(), sheet.level(), Set.of("P3", "P5"));
        return cases.standing(sheet.id());
    }
}
