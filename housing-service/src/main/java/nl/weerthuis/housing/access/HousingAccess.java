package nl.weerthuis.housing.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import nl.weerthuis.housing.organisation.Organisations;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.security.Caller;

/**
 * Who may see and change what of this service; the only place that decides. A kind of organisation and a role must both
 * fit; whoever is not named here sees nothing.
 */
@ApplicationScoped
public class HousingAccess {

    private static final String OWN = "corporationId = :own";
    private static final String IN_REGION = "region = :region";

    private final Caller caller;
    private final Organisations organisations;

    HousingAccess(Caller caller, Organisations organisations) {
        this.caller = caller;
        this.organisations = organisations;
    }

    /** A corporation its own, the coordinator those of the region, a municipality those on its soil. */
    public Rows dwellings() {
        return isMunicipality() ? onOwnSoil("details.municipalityCode") : holds();
    }

    /** Reservations and tenancies: a corporation its own, the coordinator those of the region. */
    public Rows holds() {
        if (isCorporation()) {
            return Rows.where(OWN, "own", caller.organisation());
        }
        return isCoordinator() ? ofRegion() : Rows.none();
    }

    /** A corporation its own, a municipality its own, the region all of them. */
    public Rows targets() {
        if (isCorporation()) {
            return Rows.where(OWN, "own", caller.organisation());
        }
        if (isMunicipality()) {
            return onOwnSoil("municipalityCode");
        }
        return isRegionOffice() ? ofRegion() : Rows.none();
    }

    /** What a neighbourhood can bear is told to all who plan in the region. */
    public Rows capacities() {
        return isCorporation() || isMunicipality() || isRegionOffice() ? ofRegion() : Rows.none();
    }

    /** Whether street and house number are shown: a municipality is told the area only. */
    public boolean seesAddresses() {
        return isCorporation() || isCoordinator();
    }

    /** The corporation that the caller acts for. Others may not change supply. */
    public UUID corporation() {
        if (!isCorporation()) {
            throw Problem.forbidden("forbidden");
        }
        return caller.organisation();
    }

    /** Only the coordinator of the table holds dwellings by hand. */
    public void requireCoordinator() {
        if (!isCoordinator()) {
            throw Problem.forbidden("forbidden");
        }
    }

    /** The region whose figures the caller may set. */
    public String plannedRegion() {
        if (!isRegionOffice()) {
            throw Problem.forbidden("forbidden");
        }
        return caller.region();
    }

    public String region() {
        return caller.region();
    }

    private Rows ofRegion() {
        return Rows.where(IN_REGION, "region", caller.region());
    }

    private Rows onOwnSoil(String municipalityCode) {
        var codes = organisations.municipalitiesOf(caller.organisation());
        return codes.isEmpty()
                ? Rows.none()
                : Rows.where(municipalityCode + " in :municipalities", "municipalities", codes);
    }

    private boolean isCorporation() {
        return is("CORPORATION") && (caller.has("housing-officer") || caller.has("system"));
    }

    private boolean isCoordinator() {
        return is("REGION") && caller.has("table-coordinator");
    }

    private boolean isRegionOffice() {
        return isCoordinator() || is("REGION") && caller.has("policy-adviser");
    }

    private boolean isMunicipality() {
        return is("MUNICIPALITY") && (caller.has("wmo-consultant") || caller.has("policy-adviser"));
    }

    private boolean is(String kind) {
        return kind.equals(caller.organisationKind());
    }
}
