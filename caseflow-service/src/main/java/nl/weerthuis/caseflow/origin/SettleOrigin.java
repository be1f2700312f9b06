package nl.weerthuis.caseflow.origin;

import jakarta.enterprise.context.ApplicationScoped;
import nl.weerthuis.caseflow.casefile.CaseSheet;
import nl.weerthuis.caseflow.casefile.Cases;
import nl.weerthuis.caseflow.casefile.Fact;
import nl.weerthuis.caseflow.client.Clients;
import nl.weerthuis.platform.event.Outbox;
import nl.weerthuis.platform.rows.Duty;

/** Makes what came of a dispute the origin. The finding is the provider's to write: here the service does. */
@ApplicationScoped
public class SettleOrigin {

    private final Cases cases;
    private final Clients clients;
    private final Origins origins;
    private final Outbox outbox;
    private final Duty duty;

    SettleOrigin(Cases cases, Clients clients, Origins origins, Outbox outbox, Duty duty) {
        this.cases = cases;
        this.clients = clients;
        this.origins = origins;
        this.outbox = outbox;
        this.duty = duty;
    }

    public void handle(CaseSheet sheet, Origin origin) {
        var key = clients.key(sheet.clientId()).orElseThrow();
        duty.run(() -> {
            cases.originates(sheet.id(), origin.known());
            var before = origins.of(sheet.id(), key);
            outbox.append(origins.again(sheet, origin, key));
            cases.changed(sheet, Fact.ORIGIN, before, origins.of(sheet.id(), key));
            cases.standing(sheet.id());
        });
    }
}
