package nl.weerthuis.caseflow.namedcontact;

import jakarta.enterprise.context.ApplicationScoped;
import nl.weerthuis.caseflow.casefile.CaseSheet;

/** Whether those who receive protected cases can know of them. */
@ApplicationScoped
public class NamedContacts {

    private final NamedContactRepository contacts;

    NamedContacts(NamedContactRepository contacts) {
        this.contacts = contacts;
    }

    /** A protected case that a municipality receives, where nobody was named who may know of it. */
    public boolean isAsked(CaseSheet sheet) {
        return sheet.isProtected()
                && sheet.course().assignedMunicipality() != null
                && contacts.count("caseId = ?1 and endedAt is null", sheet.id()) == 0;
    }
}
