package nl.weerthuis.caseflow.namedcontact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.caseflow.access.AccessTrail;
import nl.weerthuis.caseflow.casefile.Cases;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

/** Shows who keeps a protected case whom they named, and whom before. */
@ApplicationScoped
class ViewNamedContacts {

    record Query(UUID caseId, Paging paging) {}

    private final Cases cases;
    private final NamedContactRepository contacts;
    private final AccessTrail trail;

    ViewNamedContacts(Cases cases, NamedContactRepository contacts, AccessTrail trail) {
        this.cases = cases;
        this.contacts = contacts;
        this.trail = trail;
    }

    @Transactional
    Page<NamedContactView> handle(Query query) {
        var sheet = cases.see(query.caseId(), null).content();
        trail.outflow("view-named-contacts", sheet.clientId(), sheet.level(), Set.of("P5"));
        return contacts.of(sheet.id(), query.paging()).map(NamedContact::view);
    }
}
