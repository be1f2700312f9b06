package nl.weerthuis.caseflow.legalhold;

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
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

/** A privacy officer keeps data that is needed longer, and lets it go again; while the client's file is held still. */
@ApplicationScoped
class KeepLegalHolds {

    private final LegalHoldRepository holds;
    private final Cases cases;
    private final CaseAccess access;
    private final AccessTrail trail;
    private final Clock clock;

    KeepLegalHolds(LegalHoldRepository holds, Cases cases, CaseAccess access, AccessTrail trail, Clock clock) {
        this.holds = holds;
        this.cases = cases;
        this.access = access;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional
    LegalHoldView place(UUID clientId, HoldGround ground, LocalDate until) {
        var sheet = require(clientId);
        if (sheet.isErased()) {
            throw Problem.conflict("client-erased");
        }
        var today = LocalDate.now(clock);
        var hold = new LegalHold(clientId, ground, until, today, access.subject());
        holds.persist(hold);
        log("place-legal-hold", sheet);
        return hold.view(today);
    }

    @Transactional
    LegalHoldView lift(UUID id) {
        var hold = holds.require(id);
        var sheet = require(hold.clientId());
        var today = LocalDate.now(clock);
        hold.lift(today, access.subject());
        log("lift-legal-hold", sheet);
        return hold.view(today);
    }

    @Transactional
    Page<LegalHoldView> of(UUID clientId, Paging paging) {
        var sheet = require(clientId);
        log("view-legal-holds", sheet);
        var today = LocalDate.now(clock);
        var views = holds.of(clientId, paging).stream()
                .map(hold -> hold.view(today))
                .toList();
        return Page.of(views, paging, holds.countOf(clientId));
    }

    private CaseSheet require(UUID clientId) {
        return cases.erasable(clientId).orElseThrow(() -> Problem.unknown("client", clientId));
    }

    private void log(String activity, CaseSheet sheet) {
        trail.log(activity, "RETENTION", sheet.clientId(), sheet.level(), Set.of("P5"));
    }
}
