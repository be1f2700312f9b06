package nl.weerthuis.caseflow.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.caseflow.access.AccessTrail;
import nl.weerthuis.caseflow.access.CaseAccess;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

/** Shows a provider its drafts. */
@ApplicationScoped
class ViewDrafts {

    private final DraftRepository repository;
    private final Drafts drafts;
    private final CaseAccess access;
    private final AccessTrail trail;

    ViewDrafts(DraftRepository repository, Drafts drafts, CaseAccess access, AccessTrail trail) {
        this.repository = repository;
        this.drafts = drafts;
        this.access = access;
        this.trail = trail;
    }

    @Transactional
    Page<DraftLine> handle(DraftState state, Paging paging) {
        return repository.of(access.provider(), state, paging).map(draft -> DraftLine.of(draft, drafts.content(draft)));
    }

    @Transactional
    DraftView one(UUID id, String language) {
        var draft = repository.require(id, access.provider());
        trail.outflow("view-draft", draft.clientId(), "STANDARD", Set.of("P1", "P2", "P3", "P4", "P5"));
        return drafts.view(draft, language);
    }
}
