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
import nl.weerthuis.caseflow.event.CaseEvent;
import nl.weerthuis.caseflow.event.CaseEvent.CaseWithdrawn;
import nl.weerthuis.caseflow.event.CaseEvent.ClientErased;
import nl.weerthuis.caseflow.legalhold.LegalHolds;
import nl.weerthuis.platform.event.Outbox;
import nl.weerthuis.platform.problem.Problem;

/** Makes a person unreadable everywhere, for ever; what remains is a case of nobody. A second time changes nothing. */
@ApplicationScoped
class EraseClient {

    private final Cases cases;
    private final BlankDossier blankDossier;
    private final ProveErasure proveErasure;
    private final ErasureRequestRepository requests;
    private final LegalHolds holds;
    private final CaseAccess access;
    private final AccessTrail trail;
    private final Outbox outbox;
    private final Clock clock;

    EraseClient(
            Cases cases,
            BlankDossier blankDossier,
            ProveErasure proveErasure,
            ErasureRequestRepository requests,
            LegalHolds holds,
            CaseAccess access,
            AccessTrail trail,
            Outbox outbox,
            Clock clock) {
        this.cases = cases;
        this.blankDossier = blankDossier;
        this.proveErasure = proveErasure;
        this.requests = requests;
        this.holds = holds;
        this.access = access;
        this.trail = trail;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    LocalDate handle(UUID clientId) {
        var sheet = cases.erasable(clientId).orElseThrow(() -> Problem.unknown("client", clientId));
        if (sheet.isErased()) {
            return sheet.erasedOn();
        }
        holds.requireNone(clientId);
        var today = LocalDate.now(clock);
        requests.of(clientId).forEach(request -> grant(request, today));
        requests.flush();
        proveErasure.handle(sheet, clock.instant(), access.subject(), access.organisation());
        blankDossier.handle(sheet, today);
        cases.erase(sheet.id(), today);
        outbox.append(facts(sheet, today));
        trail.log("erase-client", "SUBJECT_REQUEST", clientId, sheet.level(), Set.of("P1", "P2", "P3", "P4"));
        return today;
    }

    private void grant(ErasureRequest request, LocalDate today) {
        request.erase();
        if (request.waits()) {
            request.grant(today, access.subject());
        }
    }

    /** Of an erasure: nobody can be offered a home any more, and nobody is left. */
    static List<CaseEvent> facts(CaseSheet sheet, LocalDate today) {
        var facts = new ArrayList<CaseEvent>();
        if (sheet.state().isBeforeKeys()) {
            // Allocation must let go of it.
            facts.add(new CaseWithdrawn(sheet.id(), sheet.level(), "OTHER", today));
        }
        facts.add(new ClientErased(sheet.id(), sheet.level(), today));
        return facts;
    }
}
