package nl.weerthuis.caseflow.responsibility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.caseflow.access.AccessTrail;
import nl.weerthuis.caseflow.casefile.CaseSheet;
import nl.weerthuis.caseflow.casefile.Cases;
import nl.weerthuis.caseflow.casefile.Deed;
import nl.weerthuis.caseflow.municipality.MunicipalityCode;
import nl.weerthuis.platform.security.Caller;

/** Writes down which municipality pays, and since when. */
@ApplicationScoped
class StateResponsibility {

    record Command(
            UUID caseId, String ifMatch, MunicipalityCode municipality, FinancialGround ground, LocalDate since) {}

    private final Cases cases;
    private final FinancialResponsibilityRepository responsibilities;
    private final AccessTrail trail;
    private final Caller caller;
    private final Clock clock;

    StateResponsibility(
            Cases cases,
            FinancialResponsibilityRepository responsibilities,
            AccessTrail trail,
            Caller caller,
            Clock clock) {
        this.cases = cases;
        this.responsibilities = responsibilities;
        this.trail = trail;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    CaseSheet handle(Command command) {
        var deed = Deed.of("financial-responsibility-stated")
                .with(command.municipality().digits());
        var sheet = cases.change(command.caseId(), command.ifMatch(), deed);
        var stated =
                responsibilities.findByIdOptional(sheet.id()).orElseGet(() -> new FinancialResponsibility(sheet.id()));
        stated.state(command.municipality(), command.ground(), command.since(), LocalDate.now(clock), caller.subject());
        responsibilities.persist(stated);
        trail.outflow("state-financial-responsibility", sheet.clientId(), sheet.level(), Set.of("P5"));
        return cases.standing(sheet.id());
    }
}
