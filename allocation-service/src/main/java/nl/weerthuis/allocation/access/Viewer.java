package nl.weerthuis.allocation.access;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.allocation.conflict.Conflicts;
import nl.weerthuis.allocation.organisation.Organisations;
import nl.weerthuis.platform.access.Access;
import nl.weerthuis.platform.access.AccessLog;
import nl.weerthuis.platform.export.ExportPurpose;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.problem.Violation;
import nl.weerthuis.platform.security.Caller;

/** The caller of this request, and how far that caller sees. */
@RequestScoped
public class Viewer {

    private final Caller caller;
    private final Organisations organisations;
    private final Conflicts conflicts;
    private final AccessLog accessLog;

    Viewer(Caller caller, Organisations organisations, Conflicts conflicts, AccessLog accessLog) {
        this.caller = caller;
        this.organisations = organisations;
        this.conflicts = conflicts;
        this.accessLog = accessLog;
    }

    public Sight sight() {
        return sight(Sight.breadth(caller.organisationKind(), caller.roles()));
    }

    /**
     * Of whom the caller may give out all that is known, to them.
     *
     * @param purpose why, of who only controls; else it may be empty
     */
    public Sight custody(Optional<ExportPurpose> purpose) {
        if (purpose.isEmpty() && Sight.controls(caller.organisationKind(), caller.roles())) {
            throw Problem.invalid(Violation.of("Purpose", "purpose-required"));
        }
        return sight(Sight.custody(caller.organisationKind(), caller.roles()));
    }

    public UUID organisation() {
        return caller.organisation();
    }

    private Sight sight(Sight.Breadth breadth) {
        Set<UUID> parties = switch (breadth) {
            case EVERYTHING, FIGURES -> organisations.partiesIn(caller.region());
            case OWN_CASES, OWN_MUNICIPALITIES, OWN_DWELLINGS, NOTHING -> Set.of();
        };
        Set<String> municipalities = breadth == Sight.Breadth.OWN_MUNICIPALITIES
                ? organisations.municipalitiesOf(caller.organisation())
                : Set.of();
        var conflicted = conflicts.casesOf(caller.subject(), caller.organisation());
        return new Sight(breadth, caller.organisation(), caller.region(), parties, municipalities, conflicted);
    }

    public Stewardship stewardship() {
        return Stewardship.of(
                caller.organisationKind(), caller.roles(), caller.subject(), caller.organisation(), caller.region());
    }

    /** Whose agreement and parameters the caller reads; those of others do not exist. */
    public String region() {
        return caller.region();
    }

    /** The region for which the caller plans supply: what is told there names nobody. */
    public String plannedRegion() {
        return switch (Sight.breadth(caller.organisationKind(), caller.roles())) {
            case EVERYTHING, OWN_DWELLINGS, FIGURES -> caller.region();
            case OWN_CASES, OWN_MUNICIPALITIES, NOTHING -> throw Problem.forbidden("forbidden");
        };
    }

    /** The region whose table the caller coordinates. */
    public String coordinatedRegion() {
        if (Sight.breadth(caller.organisationKind(), caller.roles()) != Sight.Breadth.EVERYTHING) {
            throw Problem.forbidden("forbidden");
        }
        return caller.region();
    }

    /** One line in the log, in the transaction of the look. */
    public void saw(Access look) {
        accessLog.record(look);
    }

    /** @throws Problem unless the caller coordinates this region */
    public void requireRegion(String region) {
        if (!coordinatedRegion().equals(region)) {
            throw Problem.forbidden("foreign-region");
        }
    }
}
