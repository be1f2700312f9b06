package nl.weerthuis.caseflow.breakglass;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.caseflow.access.AccessTrail;
import nl.weerthuis.caseflow.access.CaseAccess;
import nl.weerthuis.caseflow.client.Clients;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

/** Shows who broke a glass: the message to the data protection officer, and what waits for a second person. */
@ApplicationScoped
class ViewBreakGlasses {

    private final BreakGlassRepository breaks;
    private final CaseAccess access;
    private final Clients clients;
    private final AccessTrail trail;
    private final Clock clock;

    ViewBreakGlasses(BreakGlassRepository breaks, CaseAccess access, Clients clients, AccessTrail trail, Clock clock) {
        this.breaks = breaks;
        this.access = access;
        this.clients = clients;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional
    Page<BreakGlassView> list(BreakGlassState state, Paging paging) {
        var now = clock.instant();
        return breaks.matching(access.breakGlasses(), state, now, paging).map(one -> one.view(now));
    }

    /** With its explanation, which tells of the client. */
    @Transactional
    BreakGlassView view(UUID id) {
        var opened = breaks.require(id, access.breakGlasses());
        trail.log("view-break-glass", "INCIDENT", opened.clientId(), "PROTECTED", Set.of("P5"));
        var key = clients.key(opened.clientId()).orElse(null);
        return opened.view(clock.instant()).explained(opened.explanation(key));
    }
}
