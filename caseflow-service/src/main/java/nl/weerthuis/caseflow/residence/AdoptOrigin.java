package nl.weerthuis.caseflow.residence;

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
import nl.weerthuis.caseflow.origin.Origins;
import nl.weerthuis.platform.event.Outbox;
import nl.weerthuis.platform.problem.Problem;

/** Somebody decides that the origin is what the rule made of the history; what is contradicted is not decided so. */
@ApplicationScoped
class AdoptOrigin {

    record Command(UUID caseId, String ifMatch) {}

    private final Cases cases;
    private final Clients clients;
    private final ResidenceHistoryRepository histories;
    private final Origins origins;
    private final AccessTrail trail;
    private final Outbox outbox;

    AdoptOrigin(
            Cases cases,
            Clients clients,
            ResidenceHistoryRepository histories,
            Origins origins,
            AccessTrail trail,
            Outbox outbox) {
        this.cases = cases;
        this.clients = clients;
        this.histories = histories;
        this.origins = origins;
        this.trail = trail;
        this.outbox = outbox;
    }

    @Transactional
    CaseSheet handle(Command command) {
        var deed = Deed.of("origin-established").with("BY_RULE");
        var sheet = cases.command(command.caseId(), command.ifMatch(), deed);
        var key = clients.key(sheet.clientId()).orElseThrow();
        var history =
                histories.findByIdOptional(sheet.id()).orElseThrow(() -> Problem.conflict("residences-not-stated"));
        var found = OriginRule.find(history.stays(key));
        if (found.certainty() == OriginFound.Certainty.CONTRADICTED) {
            throw Problem.conflict("residences-contradict");
        }
        var origin = found.origin();
        cases.originates(sheet.id(), origin.known());
        var before = origins.of(sheet.id(), key);
        outbox.append(origins.again(sheet, origin, key));
        cases.changed(sheet, Fact.ORIGIN, before, origins.of(sheet.id(), key));
        trail.outflow("adopt-origin", sheet.clientId(), sheet.level(), Set.of("P2", "P5"));
        return cases.standing(sheet.id());
    }
}
