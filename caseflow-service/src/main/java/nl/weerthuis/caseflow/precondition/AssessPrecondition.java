package nl.weerthuis.caseflow.precondition;

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

/** Says how one precondition stands; the last one before an offer lets the search begin. */
@ApplicationScoped
public class AssessPrecondition {

    public record Command(UUID caseId, String ifMatch, Assessment assessment) {}

    private final Cases cases;
    private final Clients clients;
    private final Preconditions preconditions;
    private final StartSearch startSearch;
    private final AccessTrail trail;
    private final Outbox outbox;

    AssessPrecondition(
            Cases cases,
            Clients clients,
            Preconditions preconditions,
            StartSearch startSearch,
            AccessTrail trail,
            Outbox outbox) {
        this.cases = cases;
        this.clients = clients;
        this.preconditions = preconditions;
        this.startSearch = startSearch;
        this.trail = trail;
        this.outbox = outbox;
    }

    @Transactional
    public CaseSheet handle(Command command) {
        var assessment = command.assessment();
        var deed = Deed.of("preconditions-changed").with(assessment.code() + "=" + assessment.status());
        var sheet = cases.change(command.caseId(), command.ifMatch(), deed);
        var key = clients.key(sheet.clientId()).orElseThrow();
        var before = preconditions.settled(sheet.id(), assessment.code(), key);
        outbox.append(preconditions.assess(sheet, assessment, key));
        cases.changed(sheet, Fact.PRECONDITION, before.orElse(null), assessment);
        startSearch.whenPossible(sheet.id());
        trail.outflow("assess-precondition", sheet.clientId(), sheet.level(), Set.of("P3"));
        return cases.standing(sheet.id());
    }
}
