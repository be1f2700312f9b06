package nl.weerthuis.caseflow.residence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.caseflow.access.AccessTrail;
import nl.weerthuis.caseflow.casefile.Cases;
import nl.weerthuis.caseflow.casefile.Deed;
import nl.weerthuis.caseflow.client.Clients;
import nl.weerthuis.platform.security.Caller;

/** Takes down where somebody stayed, and says what the rule of origin makes of it; the origin itself stays as it is. */
@ApplicationScoped
class StateResidences {

    record Command(UUID caseId, String ifMatch, List<Residence> periods) {}

    private final Cases cases;
    private final Clients clients;
    private final ResidenceHistoryRepository histories;
    private final AccessTrail trail;
    private final Caller caller;
    private final Clock clock;

    StateResidences(
            Cases cases,
            Clients clients,
            ResidenceHistoryRepository histories,
            AccessTrail trail,
            Caller caller,
            Clock clock) {
        this.cases = cases;
        this.clients = clients;
        this.histories = histories;
        this.trail = trail;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    ResidenceHistoryView handle(Command command) {
        var sheet = cases.change(command.caseId(), command.ifMatch(), Deed.of("residences-stated"));
        var key = clients.key(sheet.clientId()).orElseThrow();
        var history = histories.findByIdOptional(sheet.id()).orElseGet(() -> new ResidenceHistory(sheet.id()));
        var today = LocalDate.now(clock);
        history.state(command.periods(), key, today, caller.subject());
        histories.persist(history);
        trail.outflow("state-residences", sheet.clientId(), sheet.level(), Set.of("P2"));
        return ResidenceHistoryView.of(sheet.id(), command.periods(), today);
    }
}
