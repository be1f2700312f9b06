package nl.weerthuis.caseflow.profile;

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

/** Another household: a child, a partner, other nights; the place in the queue stays. */
@ApplicationScoped
class ChangeHousehold {

    record Command(UUID caseId, String ifMatch, Household household) {}

    private final Cases cases;
    private final Clients clients;
    private final DwellingNeeds needs;
    private final AccessTrail trail;
    private final Outbox outbox;

    ChangeHousehold(Cases cases, Clients clients, DwellingNeeds needs, AccessTrail trail, Outbox outbox) {
        this.cases = cases;
        this.clients = clients;
        this.needs = needs;
        this.trail = trail;
        this.outbox = outbox;
    }

    @Transactional
    CaseSheet handle(Command command) {
        var sheet = cases.change(command.caseId(), command.ifMatch(), Deed.of("household-changed"));
        var client = clients.identity(sheet.clientId()).orElseThrow();
        cases.changed(sheet, Fact.HOUSEHOLD, needs.of(sheet.id()).household(), command.household());
        outbox.append(needs.housed(sheet, client, command.household()));
        trail.outflow("change-household", sheet.clientId(), sheet.level(), Set.of("P4"));
        return cases.standing(sheet.id());
    }
}
