package nl.weerthuis.caseflow.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.caseflow.access.CaseAccess;
import nl.weerthuis.caseflow.dossier.Dossier;
import nl.weerthuis.caseflow.missing.Missing;
import nl.weerthuis.caseflow.revision.Revisions;
import nl.weerthuis.platform.problem.Problem;

/** Makes a case of a draft that misses nothing, with the answers that it has. */
@ApplicationScoped
class SubmitDraft {

    record Command(UUID id, String ifMatch) {}

    private final DraftRepository repository;
    private final Drafts drafts;
    private final CheckDraft checkDraft;
    private final NominateDraft nominateDraft;
    private final CaseAccess access;
    private final Revisions revisions;

    SubmitDraft(
            DraftRepository repository,
            Drafts drafts,
            CheckDraft checkDraft,
            NominateDraft nominateDraft,
            CaseAccess access,
            Revisions revisions) {
        this.repository = repository;
        this.drafts = drafts;
        this.checkDraft = checkDraft;
        this.nominateDraft = nominateDraft;
        this.access = access;
        this.revisions = revisions;
    }

    @Transactional
    Dossier handle(Command command) {
        var draft = repository.requireLocked(command.id(), access.provider());
        revisions.check(draft.id(), draft.version(), command.ifMatch(), "draft-submitted");
        draft.requireOpen();
        var content = drafts.content(draft);
        requireComplete(content);
        var dossier = nominateDraft.handle(draft, content);
        drafts.submitted(draft, dossier.sheet().id());
        return dossier;
    }

    private void requireComplete(DraftContent content) {
        if (content == null) {
            throw Problem.conflict("draft-incomplete", List.of("/nomination"));
        }
        var missing = checkDraft.handle(content, null);
        if (!missing.isEmpty()) {
            throw Problem.conflict(
                    "draft-incomplete",
                    missing.stream().map(Missing::place).distinct().toList());
        }
    }
}
