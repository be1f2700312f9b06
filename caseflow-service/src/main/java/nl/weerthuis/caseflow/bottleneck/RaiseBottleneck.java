package nl.weerthuis.caseflow.bottleneck;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.caseflow.access.AccessTrail;
import nl.weerthuis.caseflow.casefile.Cases;
import nl.weerthuis.caseflow.casefile.Deed;

/** Says of a case what stands in its way; the register of the region bundles it with what others met. */
@ApplicationScoped
class RaiseBottleneck {

    record Command(UUID caseId, String ifMatch, Bottleneck.Subject subject) {}

    private final Cases cases;
    private final Register register;
    private final AccessTrail trail;

    RaiseBottleneck(Cases cases, Register register, AccessTrail trail) {
        this.cases = cases;
        this.register = register;
        this.trail = trail;
    }

    @Transactional
    BottleneckView handle(Command command) {
        var deed = Deed.of("bottleneck-met").with(command.subject().category().name());
        var sheet = cases.command(command.caseId(), command.ifMatch(), deed);
        trail.outflow("raise-bottleneck", sheet.clientId(), sheet.level(), Set.of("P5"));
        cases.standing(sheet.id());
        return register.add(sheet.region(), sheet.id(), command.subject());
    }
}
