package nl.weerthuis.caseflow.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import nl.weerthuis.caseflow.access.CaseAccess;
import nl.weerthuis.caseflow.client.Clients;
import nl.weerthuis.caseflow.revision.Revisions;

/** Throws a draft away, for good: nobody reads it again. */
@ApplicationScoped
class DiscardDraft {

    record Command(UUID id, String ifMatch) {}

    private final DraftRepository repository;
    private final Clients clients;
    private final CaseAccess access;
    private final Revisions revisions;
    private final Clock clock;

    DiscardDraft(DraftRepository repository, Clients clients, CaseAccess access, Revisions revisions, Clock clock) {
        this.repository = repository;
        this.clients = clients;
        this.access = access;
        this.revisions = revisions;
        this.clock = clock;
    }

    @Transactional
    void handle(Command command) {
        var draft = repository.requireLocked(command.id(), access.provider());
        revisions.check(draft.id(), draft.version(), command.ifMatch(), "draft-discarded");
        draft.discard(clock.instant());
        if (draft.expectationId() == null) {
            clients.forget(draft.clientId());
        }
    }
}
