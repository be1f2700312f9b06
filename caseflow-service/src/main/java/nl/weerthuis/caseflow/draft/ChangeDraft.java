package nl.weerthuis.caseflow.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.caseflow.access.AccessTrail;
import nl.weerthuis.caseflow.access.CaseAccess;
import nl.weerthuis.caseflow.revision.Revisions;

/** Writes a draft anew; who looked at an older version hears so and loses nothing. */
@ApplicationScoped
class ChangeDraft {

    record Command(UUID id, String ifMatch, DraftContent content, String language) {}

    private final DraftRepository repository;
    private final Drafts drafts;
    private final CaseAccess access;
    private final Revisions revisions;
    private final AccessTrail trail;

    ChangeDraft(DraftRepository repository, Drafts drafts, CaseAccess access, Revisions revisions, AccessTrail trail) {
        this.repository = repository;
        this.drafts = drafts;
        this.access = access;
        this.revisions = revisions;
        this.trail = trail;
    }

    @Transactional
    DraftView handle(Command command) {
        var draft = repository.requireLocked(command.id(), access.provider());
        revisions.require(draft.id(), draft.version(), command.ifMatch(), "draft-changed");
        drafts.write(draft, command.content());
        repository.flush();
        trail.outflow("change-draft", draft.clientId(), "STANDARD", Set.of("P1", "P2", "P3", "P4", "P5"));
        return drafts.view(draft, command.language());
    }
}
