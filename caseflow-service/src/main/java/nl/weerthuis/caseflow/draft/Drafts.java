package nl.weerthuis.caseflow.draft;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.caseflow.casefile.CaseSheet;
import nl.weerthuis.caseflow.casefile.PersonalPart;
import nl.weerthuis.caseflow.client.Clients;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.web.KeptJson;

/** What stands in a draft, and how it is shown. */
@ApplicationScoped
class Drafts implements PersonalPart {

    private final DraftRepository drafts;
    private final Clients clients;
    private final CheckDraft checkDraft;
    private final KeptJson json;
    private final Clock clock;

    Drafts(DraftRepository drafts, Clients clients, CheckDraft checkDraft, KeptJson json, Clock clock) {
        this.drafts = drafts;
        this.clients = clients;
        this.checkDraft = checkDraft;
        this.json = json;
        this.clock = clock;
    }

    /** Null once the draft is not open any more, or its client was forgotten. */
    DraftContent content(Draft draft) {
        var text = draft.text(clients.key(draft.clientId()).orElse(null));
        return text == null ? null : json.written(text, DraftContent.class);
    }

    void write(Draft draft, DraftContent content) {
        draft.requireOpen();
        // Of who was expected and is gone, the key is gone too.
        var key = clients.key(draft.clientId()).orElseThrow(() -> Problem.unknown("draft", draft.id()));
        draft.write(json.write(content), key, clock.instant());
    }

    void submitted(Draft draft, UUID asCase) {
        draft.submitted(asCase, clock.instant());
    }

    DraftView view(Draft draft, String language) {
        var content = content(draft);
        return new DraftView(
                draft.id(),
                draft.version(),
                draft.state(),
                draft.expectationId(),
                draft.caseId(),
                draft.openedBy(),
                draft.changedAt(),
                content == null ? null : content.nomination(),
                content == null ? List.of() : content.answers(),
                content == null ? List.of() : checkDraft.handle(content, language),
                content == null ? List.of() : checkDraft.warnings(content, draft.region()));
    }

    /** Left over where the nomination came another way. */
    @Override
    public void empty(CaseSheet sheet) {
        drafts.openOf(sheet.clientId()).forEach(draft -> draft.discard(clock.instant()));
    }
}
