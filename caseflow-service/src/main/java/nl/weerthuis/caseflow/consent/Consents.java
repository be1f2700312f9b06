package nl.weerthuis.caseflow.consent;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.caseflow.casefile.CaseSheet;
import nl.weerthuis.caseflow.event.CaseEvent;
import nl.weerthuis.caseflow.event.CaseEvent.ConsentChanged;

/** What the clients agreed to. */
@ApplicationScoped
public class Consents {

    private final ConsentRepository consents;
    private final Clock clock;

    Consents(ConsentRepository consents, Clock clock) {
        this.consents = consents;
        this.clock = clock;
    }

    /** Those of a case that is being opened. */
    public List<CaseEvent> first(CaseSheet sheet, List<ConsentStatement> statements) {
        return statements.stream()
                .map(statement -> state(new Consent(sheet.id(), statement), sheet, statement))
                .toList();
    }

    CaseEvent again(CaseSheet sheet, ConsentStatement statement) {
        var consent = consents.find(sheet.id(), statement).orElseGet(() -> new Consent(sheet.id(), statement));
        return state(consent, sheet, statement);
    }

    /** Whether the table may still speak of the client. */
    boolean opensTable(UUID caseId) {
        return of(caseId).stream().anyMatch(ConsentStatement::opensTable);
    }

    public List<ConsentStatement> of(UUID caseId) {
        return consents.of(caseId).stream().map(Consent::statement).toList();
    }

    private CaseEvent state(Consent consent, CaseSheet sheet, ConsentStatement statement) {
        consent.state(statement, LocalDate.now(clock));
        consents.persist(consent);
        return new ConsentChanged(
                sheet.id(),
                sheet.level(),
                statement.partyKind().name(),
                statement.scope().name(),
                statement.status().name(),
                statement.validUntil());
    }
}
