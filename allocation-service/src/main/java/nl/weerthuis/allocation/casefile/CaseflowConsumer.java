package nl.weerthuis.allocation.casefile;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.weerthuis.allocation.event.ProtectionLevel;
import nl.weerthuis.platform.event.Envelope;
import nl.weerthuis.platform.event.EventConsumer;

/** Keeps the case files. Before all other consumers of these channels, which read the files. */
@ApplicationScoped
@Priority(100)
class CaseflowConsumer implements EventConsumer {

    private static final Set<String> KNOWN = Stream.of(
                    "case-submitted",
                    "origin-established",
                    "search-profile-changed",
                    "case-ready",
                    "case-withdrawn",
                    "case-closed",
                    "case-on-hold",
                    "case-hold-ended",
                    "case-reopened",
                    "client-erased",
                    "provider-changed",
                    "waiting-date-changed",
                    "case-corrected",
                    "preconditions-changed",
                    "support-arranged",
                    "consent-changed")
            .map("nl.weerthuis.%s.v1"::formatted)
            .collect(Collectors.toUnmodifiableSet());

    private final CaseFileRepository files;

    CaseflowConsumer(CaseFileRepository files) {
        this.files = files;
    }

    @Override
    public Set<String> channels() {
        return Set.of("caseflow", "caseflow-matching");
    }

    @Override
    public void on(Envelope event) {
        if (!KNOWN.contains(event.type())
                && files.findByIdOptional(event.subject()).isEmpty()) {
            return; // What nobody here has heard of opens no file.
        }
        var file = files.opened(event.subject());
        if (file.isErased()) {
            return;
        }
        file.standsAt(ProtectionLevel.of(event.data().path("protectionLevel").textValue()));
        apply(event, file);
    }

    private void apply(Envelope event, CaseFile file) {
        switch (event.type()) {
            case "nl.weerthuis.case-submitted.v1" -> file.submitted(event.as(CaseflowFact.CaseSubmitted.class));
            case "nl.weerthuis.origin-established.v1" ->
                file.comesFrom(origin(event.as(CaseflowFact.OriginEstablished.class)));
            case "nl.weerthuis.search-profile-changed.v1" ->
                file.needs(profile(event.as(CaseflowFact.SearchProfileChanged.class)));
            case "nl.weerthuis.case-ready.v1" ->
                file.isReady(event.as(CaseflowFact.CaseReady.class).readyOn());
            case "nl.weerthuis.case-withdrawn.v1" ->
                file.end(event.as(CaseflowFact.CaseWithdrawn.class).withdrawnOn());
            case "nl.weerthuis.case-closed.v1" ->
                file.end(event.as(CaseflowFact.CaseClosed.class).closedOn());
            case "nl.weerthuis.client-erased.v1" ->
                file.erase(event.as(CaseflowFact.ClientErased.class).erasedOn());
            case "nl.weerthuis.case-reopened.v1" -> reopen(event.as(CaseflowFact.CaseReopened.class), file);
            case "nl.weerthuis.provider-changed.v1" ->
                file.movesTo(event.as(CaseflowFact.ProviderChanged.class).providerId());
            case "nl.weerthuis.waiting-date-changed.v1" ->
                file.waitsSince(event.as(CaseflowFact.WaitingDateChanged.class).waitingSince());
            case "nl.weerthuis.case-corrected.v1" -> file.corrected(event.as(CaseflowFact.CaseCorrected.class));
            default -> prepare(event, file);
        }
    }

    /** What the table said of a search that ended is not its word on the next. */
    private void reopen(CaseflowFact.CaseReopened fact, CaseFile file) {
        file.reopen(fact.waitingSince(), fact.beginsAgain());
        if (fact.beginsAgain()) {
            files.forgetDecision(fact.caseId());
        }
    }

    private static void prepare(Envelope event, CaseFile file) {
        switch (event.type()) {
            case "nl.weerthuis.preconditions-changed.v1" -> {
                var fact = event.as(CaseflowFact.PreconditionsChanged.class);
                file.hasPrecondition(fact.code(), fact.status());
            }
            case "nl.weerthuis.support-arranged.v1" -> {
                var fact = event.as(CaseflowFact.SupportArranged.class);
                file.isSupported(new Support(fact.startOn(), fact.until(), fact.providerId()));
            }
            case "nl.weerthuis.consent-changed.v1" -> {
                var fact = event.as(CaseflowFact.ConsentChanged.class);
                var given = fact.status().equals("GIVEN");
                file.consents(
                        new Consent(fact.partyKind(), fact.scope(), given, fact.validUntil(), fact.organisationId()));
            }
            case "nl.weerthuis.case-on-hold.v1" ->
                file.hold(event.as(CaseflowFact.CaseOnHold.class).until());
            case "nl.weerthuis.case-hold-ended.v1" -> file.hold(null);
            default -> {} // Handover and aftercare do not concern the search for a home.
        }
    }

    private static Origin origin(CaseflowFact.OriginEstablished fact) {
        return new Origin(
                fact.basis(),
                fact.originMunicipality(),
                fact.exceptionCode(),
                fact.requestedMunicipality(),
                fact.establishedOn());
    }

    private static SearchProfile profile(CaseflowFact.SearchProfileChanged fact) {
        return new SearchProfile(
                fact.rooms(),
                fact.rentClass(),
                fact.householdSize(),
                fact.ageBand(),
                fact.stepFree(),
                Objects.requireNonNullElse(fact.areas(), List.of()),
                Objects.requireNonNullElse(fact.exclusions(), List.of()));
    }
}
