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

/** Another profile; the place in the queue stays (domain notes, 12.5). */
@ApplicationScoped
public class ChangeSearchProfile {

    public record Command(UUID caseId, String ifMatch, SearchProfile profile) {}

    private final Cases cases;
    private final Clients clients;
    private final DwellingNeeds needs;
    private final AccessTrail trail;
    private final Outbox outbox;

    ChangeSearchProfile(Cases cases, Clients clients, DwellingNeeds needs, AccessTrail trail, Outbox outbox) {
        this.cases = cases;
        this.clients = clients;
        this.needs = needs;
        this.trail = trail;
        this.outbox = outbox;
    }

    @Transactional
    public CaseSheet handle(Command command) {
        var sheet = cases.change(command.caseId(), command.ifMatch(), Deed.of("search-profile-changed"));
        var client = clients.identity(sheet.clientId()).orElseThrow();
        cases.changed(sheet, Fact.SEARCH_PROFILE, needs.of(sheet.id()).profile(), command.profile());
        outbox.append(needs.again(sheet, client, command.profile()));
        trail.outflow("change-search-profile", sheet.clientId(), sheet.level(), Set.of("P4"));
        return cases.standing(sheet.id());
    }
}
