package nl.weerthuis.caseflow.expectation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.caseflow.access.AccessTrail;
import nl.weerthuis.caseflow.access.CaseAccess;
import nl.weerthuis.caseflow.access.Sight;
import nl.weerthuis.caseflow.client.Clients;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

/** Shows who is expected: to the provider its own clients, to the table all of the region without saying who. */
@ApplicationScoped
class ViewExpectations {

    record Query(ExpectationState state, LocalDate until, Paging paging) {}

    private final ExpectationRepository expectations;
    private final Clients clients;
    private final CaseAccess access;
    private final AccessTrail trail;

    ViewExpectations(ExpectationRepository expectations, Clients clients, CaseAccess access, AccessTrail trail) {
        this.expectations = expectations;
        this.clients = clients;
        this.access = access;
        this.trail = trail;
    }

    @Transactional
    Page<ExpectationView> handle(Query query) {
        var rule = access.expectations();
        var found = expectations.matching(rule, query.state(), query.until(), query.paging());
        if (rule.sight() != Sight.PROVIDER) {
            return found.map(each -> each.view(null).forTheTable());
        }
        var keys =
                clients.keys(found.items().stream().map(Expectation::clientId).toList());
        return found.map(each -> each.view(keys.get(each.clientId())));
    }

    @Transactional
    ExpectationView one(UUID id) {
        var rule = access.expectations();
        var found = expectations.require(id, rule);
        if (rule.sight() != Sight.PROVIDER) {
            trail.outflow("view-expectation", found.clientId(), found.level(), Set.of("P2", "P5"));
            return found.view(null).forTheTable();
        }
        trail.outflow("view-expectation", found.clientId(), found.level(), Set.of("P1", "P2", "P5"));
        return found.view(clients.key(found.clientId()).orElse(null));
    }
}
