package nl.weerthuis.caseflow.casefile;

import java.util.UUID;
import nl.weerthuis.platform.security.Caller;

/** Who changed a case: a person of an organisation, or a service. */
record Author(String subject, UUID organisation, String organisationKind) {

    static final Author ALLOCATION = new Author("allocation", null, "SERVICE");
    static final Author CASEFLOW = new Author("caseflow", null, "SERVICE");

    static Author of(Caller caller) {
        return new Author(caller.subject(), caller.organisation(), caller.organisationKind());
    }
}
