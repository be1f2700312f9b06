package nl.weerthuis.housing.access;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.weerthuis.platform.problem.Problem;

/**
 * Who may see and change what of this service; the only place that decides. A kind of organisation and a role must both
 * fit; whoever is not named here sees nothing.
 *
 * @param soil the municipalities that an organisation acts for
 */
record Rights(String kind, Set<String> roles, UUID organisation, String region, Function<UUID, Set<String>> soil) {

    private static final String OWN = "corporationId = :own";
    private static final String IN_REGION = "region = :region";

    Rows dwellings() {
        return isMunicipality() ? onOwnSoil("details.municipalityCode") : holds();
    }

    Rows holds() {
        if (isCorporation()) {
            return Rows.where(OWN, "own", organisation);
        }
        return isCoordinator() ? ofRegion() : Rows.none();
    }

    /** Homes of persons to whom all that is known of it is given: the corporation's own, or all of the region. */
    Rows custody() {
        if (is("CORPORATION") && has("privacy-officer")) {
            return Rows.where(OWN, "own", organisation);
        }
        return is("REGION") && has("privacy-officer") ? ofRegion() : Rows.none();
    }

    Rows targets() {
        if (isCorporation()) {
            return Rows.where(OWN, "own", organisation);
        }
        if (isMunicipality()) {
            return onOwnSoil("municipalityCode");
        }
        return isRegionOffice() ? ofRegion() : Rows.none();
    }

    Rows agreements() {
        return isCorporation() ? Rows.where("array_contains(corporationIds, :own)", "own", organisation) : targets();
    }

    boolean seesGroups() {
        return isMunicipality() || isRegionOffice();
    }

    Optional<UUID> ownCorporation() {
        return isCorporation() ? Optional.of(organisation) : Optional.empty();
    }

    Signatory signatory() {
        require(isMunicipality() || is("CORPORATION") && has("housing-officer"));
        return isMunicipality() ? Signatory.MUNICIPALITY : Signatory.CORPORATION;
    }

    Rows capacities() {
        return isCorporation() || isMunicipality() || isRegionOffice() ? ofRegion() : Rows.none();
    }

    Rows ruleSets() {
        return isCorporation() || isMunicipality() || isRegionOffice()
                ? Rows.where("region = :region or region is null", "region", region)
                : Rows.none();
    }

    Rows ownRuleSets() {
        return isRegionOffice() ? ofRegion() : Rows.none();
    }

    boolean seesAddresses() {
        return isCorporation() || isCoordinator();
    }

    UUID corporation() {
        require(isCorporation());
        return organisation;
    }

    void requireCoordinator() {
        require(isCoordinator());
    }

    String plannedRegion() {
        require(isRegionOffice());
        return region;
    }

    /**
     * An office sets figures on its own soil alone, so that it does not hear of what another has set. As long as nothing is
     * known of its soil, where no other is known to act.
     *
     * @param taken whether another region's office is known to act for a municipality
     */
    void requirePlannedSoil(String municipalityCode, Predicate<String> taken) {
        var own = soil.apply(organisation);
        require(own.isEmpty() ? !taken.test(municipalityCode) : own.contains(municipalityCode));
    }

    private static void require(boolean allowed) {
        if (!allowed) {
            throw Problem.forbidden("forbidden");
        }
    }

    private Rows ofRegion() {
        return Rows.where(IN_REGION, "region", region);
    }

    private Rows onOwnSoil(String municipalityCode) {
        var codes = soil.apply(organisation);
        return codes.isEmpty()
                ? Rows.none()
                : Rows.where(municipalityCode + " in :municipalities", "municipalities", codes);
    }

    private boolean isCorporation() {
        return is("CORPORATION") && has("housing-officer", "system");
    }

    private boolean isCoordinator() {
        return is("REGION") && has("table-coordinator");
    }

    boolean isRegionOffice() {
        return is("REGION") && has("table-coordinator", "policy-adviser");
    }

    private boolean isMunicipality() {
        return is("MUNICIPALITY") && has("wmo-consultant", "policy-adviser");
    }

    private boolean is(String wanted) {
        return kind.equals(wanted);
    }

    private boolean has(String... wanted) {
        for (var role : wanted) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }
}
