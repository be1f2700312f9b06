package nl.weerthuis.caseflow.origin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.caseflow.access.AccessTrail;
import nl.weerthuis.caseflow.casefile.CaseSheet;
import nl.weerthuis.caseflow.casefile.Cases;
import nl.weerthuis.caseflow.casefile.Deed;
import nl.weerthuis.caseflow.casefile.Fact;
import nl.weerthuis.caseflow.client.Clients;
import nl.weerthuis.platform.event.Outbox;

/** Decides the origin anew; a ground of safety protects the case from then on. */
@ApplicationScoped
public class EstablishOrigin {

    public record Command(UUID caseId, String ifMatch, Origin origin) {}

    private final Cases cases;
    private final Clients clients;
    private final Origins origins;
    private final AccessTrail trail;
    private final Outbox outbox;

    EstablishOrigin(Cases cases, Clients clients, Origins origins, AccessTrail trail, Outbox outbox) {
        this.cases = cases;
        this.clients = clients;
        this.origins = origins;
        this.trail = trail;
        this.outbox = outbox;
    }

    @Transactional
    public CaseSheet handle(Command command) {
        var deed = Deed.of("origin-established").with(command.origin().basis().name());
        var sheet = cases.change(command.caseId(), command.ifMatch(), deed);
        if (command.origin().asksForProtection()) {
            sheet = cases.protect(sheet.id());
        }
        cases.originates(sheet.id(), command.origin().known());
        var key = clients.key(sheet.clientId()).orElseThrow();
        var before = origins.of(sheet.id(), key);
        outbox.append(origins.again(sheet, command.origin(), key));
        cases.changed(sheet, Fact.ORIGIN, before, origins.of(sheet.id(), key));
        trail.outflow("establish-origin", sheet.clientId(), sheet.level(), Set.of("P2", "P5"));
        return cases.standing(sheet.id());
    }
}
