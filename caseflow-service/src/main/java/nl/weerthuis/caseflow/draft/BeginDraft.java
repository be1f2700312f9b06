package nl.weerthuis.caseflow.draft;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.caseflow.access.AccessTrail;
import nl.weerthuis.caseflow.access.CaseAccess;
import nl.weerthuis.caseflow.client.Clients;
import nl.weerthuis.caseflow.expectation.Beginning;
import nl.weerthuis.caseflow.expectation.Expectations;
import nl.weerthuis.platform.web.KeptJson;

/** Begins a nomination with as little as there is, or with what was expected. */
@ApplicationScoped
class BeginDraft {

    private final DraftRepository repository;
    private final Drafts drafts;
    private final Expectations expectations;
    private final Clients clients;
    private final CaseAccess access;
    private final AccessTrail trail;
    private final KeptJson json;
    private final Clock clock;

    BeginDraft(
            DraftRepository repository,
            Drafts drafts,
            Expectations expectations,
            Clients clients,
            CaseAccess access,
            AccessTrail trail,
            KeptJson json,
            Clock clock) {
        this.repository = repository;
        this.drafts = drafts;
        this.expectations = expectations;
        this.clients = clients;
        this.access = access;
        this.trail = trail;
        this.json = json;
        this.clock = clock;
    }

    @Transactional
    DraftView handle(DraftContent content, String language) {
        access.provider();
        var clientId = UUID.randomUUID();
        clients.expect(clientId);
        return begin(clientId, null, content, language);
    }

    /** With what the expectation knows; one open draft of each. */
    @Transactional
    DraftView ofExpectation(UUID expectationId, String language) {
        access.provider();
        var beginning = expectations.begin(expectationId);
        return begin(
                beginning.begun().clientId(),
                expectationId,
                new DraftContent(json.written(json.write(known(beginning)), JsonNode.class), List.of()),
                language);
    }

    private DraftView begin(UUID clientId, UUID expectation, DraftContent content, String language) {
        var draft =
                new Draft(clientId, expectation, access.provider(), access.region(), access.subject(), clock.instant());
        drafts.write(draft, content);
        repository.persistAndFlush(draft);
        trail.outflow("begin-draft", clientId, "STANDARD", Set.of("P1", "P2", "P3", "P4", "P5"));
        return drafts.view(draft, language);
    }

    private static Map<String, Object> known(Beginning beginning) {
        var known = new LinkedHashMap<String, Object>();
        known.put("clientReference", beginning.clientReference());
        known.put("targetGroup", beginning.targetGroup());
        known.put("facilityKind", beginning.facilityKind());
        if (beginning.expectedOn() != null) {
            known.put("readyOn", beginning.expectedOn());
        }
        if (beginning.originMunicipality() != null) {
            // What was told at entry is a lead; its evidence is still missing.
            known.put("origin", Map.of("basis", "KNOWN", "municipality", beginning.originMunicipality()));
        }
        return known;
    }
}
