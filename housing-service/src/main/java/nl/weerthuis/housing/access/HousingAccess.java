package nl.weerthuis.housing.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import nl.weerthuis.housing.organisation.Organisations;
import nl.weerthuis.platform.export.ExportPurpose;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.problem.Violation;
import nl.weerthuis.platform.security.Caller;

/** What the present caller may see and change; {@link Rights} decides. */
@ApplicationScoped
public class HousingAccess {

    private final Caller caller;
    private final Organisations organisations;

    HousingAccess(Caller caller, Organisations organisations) {
        this.caller = caller;
        this.organisations = organisations;
    }

    /** A corporation its own, the coordinator those of the region, a municipality those on its soil. */
    public Rows dwellings() {
        return rights().dwellings();
    }

    /** Reservations and tenancies: a corporation its own, the coordinator those of the region. */
    public Rows holds() {
        return rights().holds();
    }

    /** Reservations of which a privacy officer gives the person all that is known, and says why. */
    public Rows custody(Optional<ExportPurpose> purpose) {
        if (purpose.isEmpty()) {
            throw Problem.invalid(Violation.of("Purpose", "purpose-required"));
        }
        return rights().custody();
    }

    public UUID organisation() {
        return caller.organisation();
    }

    /** A corporation its own, a municipality its own, the region all of them. */
    public Rows targets() {
        return rights().targets();
    }

    /** What a neighbourhood can bear is told to all who plan in the region. */
    public Rows capacities() {
        return rights().capacities();
    }

    /** Whether street and house number are shown: a municipality is told the area only. */
    public boolean seesAddresses() {
        return rights().seesAddresses();
    }

    /** The corporation that the caller acts for. Others may not change supply. */
    public UUID corporation() {
        return rights().corporation();
    }

    /** Only the coordinator of the table holds dwellings by hand. */
    public void requireCoordinator() {
        rights().requireCoordinator();
    }

    /** The region whose figures the caller may set. */
    public String plannedRegion() {
        return rights().plannedRegion();
    }

    /** The office sets figures of its own municipalities; whether there are any of others it is not told. */
    public void requirePlannedSoil(String municipalityCode) {
        var rights = rights();
        rights.requirePlannedSoil(
                municipalityCode, code -> organisations.isInAnotherRegion(rights.organisation(), code));
    }

    public String region() {
        return caller.region();
    }

    private Rights rights() {
        return new Rights(
                caller.organisationKind(),
                caller.roles(),
                caller.organisation(),
                caller.region(),
                organisations::municipalitiesOf);
    }
}
