package nl.weerthuis.allocation.access;

import jakarta.enterprise.context.RequestScoped;
import java.util.Set;
import nl.weerthuis.allocation.organisation.Organisations;
import nl.weerthuis.platform.access.Access;
import nl.weerthuis.platform.access.AccessLog;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.security.Caller;

/** The caller of this request, and how far that caller sees. */
@RequestScoped
public class Viewer {

    private final Caller caller;
    private final Organisations organisations;
    private final AccessLog accessLog;

    Viewer(Caller caller, Organisations organisations, AccessLog accessLog) {
        this.caller = caller;
        this.organisations = organisations;
        this.accessLog = accessLog;
    }

    public Sight sight() {
        var kind = caller.organisationKind();
        Set<String> municipalities =
                kind.equals("MUNICIPALITY") ? organisations.municipalitiesOf(caller.organisation()) : Set.of();
        return Sight.of(kind, caller.roles(), caller.organisation(), municipalities);
    }

    public Stewardship stewardship() {
        return Stewardship.of(
                caller.organisationKind(), caller.roles(), caller.subject(), caller.organisation(), caller.region());
    }

    public String region() {
        return caller.region();
    }

    /** One line in the log, in the transaction of the look. */
    public void saw(Access look) {
        accessLog.record(look);
    }

    /** @throws Problem if the data belongs to another region than the caller's */
    public void requireRegion(String region) {
        if (!caller.region().equals(region)) {
            throw Problem.forbidden("foreign-region");
        }
    }
}
