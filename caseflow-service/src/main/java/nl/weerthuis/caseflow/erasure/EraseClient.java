package nl.weerthuis.caseflow.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.caseflow.access.AccessTrail;
import nl.weerthuis.caseflow.access.CaseAccess;
import nl.weerthuis.caseflow.casefile.CaseSheet;
import nl.weerthuis.caseflow.casefile.Cases;
import nl.weerthuis.caseflow.client.Clients;
import nl.weerthuis.caseflow.event.CaseEvent;
import nl.weerthuis.caseflow.event.CaseEvent.CaseWithdrawn;
import nl.weerthuis.caseflow.event.CaseEvent.ClientErased;
import nl.weerthuis.platform.event.Outbox;
import nl.weerthuis.platform.problem.Problem;

/** Makes a person unreadable everywhere, for ever; what remains is a case of nobody. A second time changes nothing. */
@ApplicationScoped
class EraseClient {

    private final Clients clients;
    private final Cases cases;
    private final CaseAccess access;
    private final BlankDossier blankDossier;
    private final AccessTrail trail;
    private final Outbox outbox;
    private final Clock clock;

    EraseClient(
            Clients clients,
            Cases cases,
            CaseAccess access,
            BlankDossier blankDossier,
            AccessTrail trail,
            Outbox outbox,
            Clock clock) {
        this.clients = clients;
        this.cases = cases;
        this.access = access;
        this.blankDossier = blankDossier;
        this.trail = trail;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    LocalDate handle(UUID clientId) {
        var files = cases.ofClients(List.of(clientId), access.erasable());
        if (files.isEmpty()) {
            throw Problem.unknown("client", clientId);
        }
        var today = LocalDate.now(clock);
        if (!clients.erase(clientId)) {
            return files.get(0).erasedOn();
        }
        files.forEach(sheet -> erase(sheet, today));
        return today;
    }

    private void erase(CaseSheet sheet, LocalDate today) {
        blankDossier.handle(sheet.id());
        cases.erase(sheet.id(), today);
        var facts = new ArrayList<CaseEvent>();
        if (sheet.state().isBeforeKeys()) {
            // Nobody can be offered a home any more: allocation must let go of it.
            facts.add(new CaseWithdrawn(sheet.id(), sheet.level(), "OTHER", today));
        }
        facts.add(new ClientErased(sheet.id(), sheet.level(), today));
        outbox.append(facts);
        trail.log("erase-client", "SUBJECT_REQUEST", sheet.clientId(), sheet.level(), Set.of("P1", "P2", "P3", "P4"));
    }
}
