package nl.weerthuis.caseflow.consent;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.caseflow.access.CaseAccess;
import nl.weerthuis.caseflow.casefile.CaseSheet;
import nl.weerthuis.caseflow.event.CaseEvent;
import nl.weerthuis.caseflow.event.CaseEvent.ConsentChanged;
import nl.weerthuis.caseflow.organisation.OrganisationKind;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

/** What the clients agreed to. */
@ApplicationScoped
public class Consents {

    private final ConsentRepository consents;
    private final CaseAccess access;
    private final Clock clock;

    Consents(ConsentRepository consents, CaseAccess access, Clock clock) {
        this.consents = consents;
        this.access = access;
        this.clock = clock;
    }

    /** Those of a case that is being opened. */
    public List<CaseEvent> first(CaseSheet sheet, List<ConsentStatement> statements) {
        var facts = new ArrayList<CaseEvent>();
        for (var statement : statements) {
            facts.add(state(new Consent(sheet.id(), statement), facts.size(), sheet, statement));
        }
        return facts;
    }

    CaseEvent again(CaseSheet sheet, ConsentStatement statement) {
        var consent = consents.find(sheet.id(), statement).orElseGet(() -> new Consent(sheet.id(), statement));
        return state(consent, consents.historyLength(sheet.id()), sheet, statement);
    }

    /** Whether the table may still speak of the client. */
    boolean opensTable(UUID caseId) {
        var today = LocalDate.now(clock);
        return of(caseId).stream().anyMatch(statement -> statement.opensTable() && statement.standsOn(today));
    }

    public List<ConsentStatement> of(UUID caseId) {
        return consents.of(caseId).stream().map(Consent::statement).toList();
    }

    /**
     * What one organisation may know of these now. What was said of that organisation goes before what was said of its
     * kind; what was never said opens nothing.
     */
    public Set<FieldGroup> open(UUID caseId, OrganisationKind kind, ConsentScope scope, Set<FieldGroup> wanted) {
        var today = LocalDate.now(clock);
        var organisation = access.organisation();
        return of(caseId).stream()
                .filter(said -> said.partyKind() == kind && said.scope() == scope)
                .filter(said ->
                        said.organisationId() == null || said.organisationId().equals(organisation))
                .max(Comparator.comparing(said -> said.organisationId() != null))
                .filter(said -> said.standsOn(today))
                .map(said -> said.among(wanted))
                .orElse(EnumSet.noneOf(FieldGroup.class));
    }

    Page<ConsentLine> history(UUID caseId, Paging paging) {
        var lines = consents.history(caseId, paging).stream()
                .map(ConsentChange::line)
                .toList();
        return Page.of(lines, paging, consents.historyLength(caseId));
    }

    private CaseEvent state(Consent consent, int before, CaseSheet sheet, ConsentStatement statement) {
        consent.state(statement, LocalDate.now(clock));
        consents.persist(consent);
        consents.remember(new ConsentChange(sheet.id(), before + 1, statement, clock.instant(), access.subject()));
        return new ConsentChanged(
                sheet.id(),
                sheet.level(),
                statement.partyKind().name(),
                statement.scope().name(),
                statement.status().name(),
                statement.validUntil(),
                statement.organisationId(),
                FieldGroups.names(statement.fieldGroups()));
    }
}
