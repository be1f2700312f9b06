package nl.weerthuis.caseflow.support;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import nl.weerthuis.caseflow.casefile.CaseSheet;
import nl.weerthuis.caseflow.client.Clients;
import nl.weerthuis.caseflow.event.CaseEvent;
import nl.weerthuis.caseflow.event.CaseEvent.SupportArranged;
import nl.weerthuis.platform.crypto.SubjectKey;

/** The support arranged for the cases. */
@ApplicationScoped
public class Supports {

    private final SupportRepository arrangements;
    private final Clients clients;

    Supports(SupportRepository arrangements, Clients clients) {
        this.arrangements = arrangements;
        this.clients = clients;
    }

    /** The arrangement of a case that is being opened. */
    public CaseEvent first(CaseSheet sheet, Support support, SubjectKey key) {
        return arrange(new SupportArrangement(sheet.id()), sheet, support, key);
    }

    CaseEvent again(CaseSheet sheet, Support support) {
        var key = clients.key(sheet.clientId()).orElseThrow();
        var arrangement = arrangements.findByIdOptional(sheet.id()).orElseGet(() -> new SupportArrangement(sheet.id()));
        return arrange(arrangement, sheet, support, key);
    }

    /** @param key null once the client was erased */
    public Optional<Support> of(UUID caseId, SubjectKey key) {
        return arrangements.findByIdOptional(caseId).map(arrangement -> arrangement.support(key));
    }

    public void erase(UUID caseId) {
        arrangements.findByIdOptional(caseId).ifPresent(SupportArrangement::erase);
    }

    private CaseEvent arrange(SupportArrangement arrangement, CaseSheet sheet, Support support, SubjectKey key) {
        arrangement.arrange(support, key);
        arrangements.persist(arrangement);
        return new SupportArranged(sheet.id(), sheet.level(), support.startOn(), support.until(), support.providerId());
    }
}
