package nl.weerthuis.caseflow.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.caseflow.access.AccessTrail;
import nl.weerthuis.caseflow.access.CaseAccess;
import nl.weerthuis.caseflow.casefile.CaseSheet;
import nl.weerthuis.caseflow.casefile.Cases;
import nl.weerthuis.caseflow.client.Clients;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

/** Records that a client asks to be erased, and the refusal on a ground; granting it is erasing. */
@ApplicationScoped
class HandleErasureRequests {

    private final ErasureRequestRepository requests;
    private final Cases cases;
    private final Clients clients;
    private final CaseAccess access;
    private final AccessTrail trail;
    private final Clock clock;

    HandleErasureRequests(
            ErasureRequestRepository requests,
            Cases cases,
            Clients clients,
            CaseAccess access,
            AccessTrail trail,
            Clock clock) {
        this.requests = requests;
        this.cases = cases;
        this.clients = clients;
        this.access = access;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional
    ErasureRequestView receive(UUID clientId, LocalDate receivedOn) {
        var sheet = require(clientId);
        requirePerson(sheet);
        if (requests.of(clientId).stream().anyMatch(ErasureRequest::waits)) {
            throw Problem.conflict("erasure-request-waiting");
        }
        var today = LocalDate.now(clock);
        var request = new ErasureRequest(clientId, receivedOn == null ? today : receivedOn, access.subject());
        requests.persist(request);
        log("receive-erasure-request", sheet);
        return request.view(null, today);
    }

    @Transactional
    ErasureRequestView refuse(UUID id, RefusalGround ground, String explanation) {
        var request = requests.require(id);
        var sheet = require(request.clientId());
        requirePerson(sheet);
        var key = clients.key(sheet.clientId()).orElseThrow();
        var today = LocalDate.now(clock);
        request.refuse(ground, today, access.subject());
        request.explain(explanation, key);
        log("refuse-erasure", sheet);
        return request.view(key, today);
    }

    @Transactional
    Page<ErasureRequestView> of(UUID clientId, Paging paging) {
        var sheet = require(clientId);
        var key = clients.key(clientId).orElse(null);
        log("view-erasure-requests", sheet);
        var today = LocalDate.now(clock);
        var views = requests.of(clientId, paging).stream()
                .map(request -> request.view(key, today))
                .toList();
        return Page.of(views, paging, requests.countOf(clientId));
    }

    private CaseSheet require(UUID clientId) {
        return cases.erasable(clientId).orElseThrow(() -> Problem.unknown("client", clientId));
    }

    private static void requirePerson(CaseSheet sheet) {
        if (sheet.isErased()) {
            throw Problem.conflict("client-erased");
        }
    }

    private void log(String activity, CaseSheet sheet) {
        trail.log(activity, "SUBJECT_REQUEST", sheet.clientId(), sheet.level(), Set.of("P5"));
    }
}
