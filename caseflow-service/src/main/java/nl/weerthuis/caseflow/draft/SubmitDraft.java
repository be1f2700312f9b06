package nl.weerthuis.caseflow.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.caseflow.access.CaseAccess;
import nl.weerthuis.caseflow.casefile.Begun;
import nl.weerthuis.caseflow.client.Clients;
import nl.weerthuis.caseflow.dossier.Dossier;
import nl.weerthuis.caseflow.expectation.Expectations;
import nl.weerthuis.caseflow.missing.Missing;
import nl.weerthuis.caseflow.nomination.NominateClient;
import nl.weerthuis.caseflow.nomination.Nomination;
import nl.weerthuis.caseflow.nomination.Outcome;
import nl.weerthuis.caseflow.questionnaire.CaseAnswers;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.web.EntityTags;
import nl.weerthuis.platform.web.KeptJson;

/** Makes a case of a draft that misses nothing, with the answers that it has. */
@ApplicationScoped
class SubmitDraft {

    record Command(UUID id, String ifMatch) {}

    private final DraftRepository repository;
    private final Drafts drafts;
    private final CheckDraft checkDraft;
    private final Expectations expectations;
    private final NominateClient nominateClient;
    private final CaseAnswers caseAnswers;
    private final Clients clients;
    private final CaseAccess access;
    private final KeptJson json;
    private final Clock clock;

    SubmitDraft(
            DraftRepository repository,
            Drafts drafts,
            CheckDraft checkDraft,
            Expectations expectations,
            NominateClient nominateClient,
            CaseAnswers caseAnswers,
            Clients clients,
            CaseAccess access,
            KeptJson json,
            Clock clock) {
        this.repository = repository;
        this.drafts = drafts;
        this.checkDraft = checkDraft;
        this.expectations = expectations;
        this.nominateClient = nominateClient;
        this.caseAnswers = caseAnswers;
        this.clients = clients;
        this.access = access;
        this.json = json;
        this.clock = clock;
    }

    @Transactional
    Dossier handle(Command command) {
        var draft = repository.requireLocked(command.id(), access.provider());
        EntityTags.check(command.ifMatch(), draft.version());
        draft.requireOpen();
        var content = drafts.content(draft);
        requireComplete(content);
        var nomination = json.judged(content.nomination(), Nomination.class);
        var outcome = nominateClient.handle(nomination, begun(draft));
        if (outcome instanceof Outcome.Opened opened) {
            var sheet = opened.dossier().sheet();
            caseAnswers.add(sheet.id(), sheet.clientId(), content.answers());
            draft.submitted(sheet.id(), clock.instant());
            if (!sheet.clientId().equals(draft.clientId())) {
                // The client was expected under the same reference; the draft's own key has nothing left to open.
                clients.forget(draft.clientId());
            }
            return opened.dossier();
        }
        throw Problem.conflict("client-reference-known", ((Outcome.Known) outcome).caseId());
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

    private Begun begun(Draft draft) {
        return draft.expectationId() == null
                ? draft.begun()
                : expectations.stillOpen(draft.expectationId()).orElseGet(draft::begun);
    }
}
