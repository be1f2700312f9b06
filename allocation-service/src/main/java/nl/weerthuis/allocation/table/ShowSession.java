package nl.weerthuis.allocation.table;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.allocation.access.Viewer;
import nl.weerthuis.allocation.casefile.CaseFiles;
import nl.weerthuis.allocation.motivation.Motivations;
import nl.weerthuis.allocation.motivation.Written;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

/** Shows a session with its agenda and every decision it took, the replaced ones too. */
@ApplicationScoped
class ShowSession {

    private final TableSessionRepository sessions;
    private final TableDecisionRepository decisions;
    private final Motivations motivations;
    private final CaseFiles cases;
    private final Viewer viewer;

    ShowSession(
            TableSessionRepository sessions,
            TableDecisionRepository decisions,
            Motivations motivations,
            CaseFiles cases,
            Viewer viewer) {
        this.sessions = sessions;
        this.decisions = decisions;
        this.motivations = motivations;
        this.cases = cases;
        this.viewer = viewer;
    }

    /** The sessions of the region, without their cases. */
    @Transactional
    Page<TableSessionView> list(Paging paging) {
        return sessions.page(viewer.coordinatedRegion(), paging).map(TableSessionView::withoutCases);
    }

    /** Null once the person was erased. */
    private String read(TableDecision decision) {
        return decision.motivation()
                .map(found -> motivations.open(Written.DECISION, decision.id(), found.sealed()))
                .orElseGet(decision::motivationOfBefore);
    }

    /** Cases that do not exist for the caller. */
    @Transactional
    Set<UUID> hidden() {
        return viewer.sight().conflicts();
    }

    @Transactional
    TableSessionView handle(UUID sessionId) {
        var session = sessions.require(sessionId, viewer.coordinatedRegion());
        var taken = decisions.of(sessionId).stream()
                .map(decision -> TableSessionView.DecisionView.of(decision, read(decision)))
                .toList();
        var view = TableSessionView.of(session, taken).without(hidden());
        view.agenda()
                .forEach(item -> cases.find(item.caseId()).ifPresent(seen -> cases.shown(seen, "show-table-session")));
        return view;
    }
}
