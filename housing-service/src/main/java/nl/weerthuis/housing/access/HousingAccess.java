package nl.weerthuis.housing.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.weerthuis.housing.organisation.Organisations;
import nl.weerthuis.platform.export.ExportPurpose;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.problem.Violation;
import nl.weerthuis.platform.security.Caller;
import nl.weerthuis.platform.security.Mandate;

/** What the present caller may see and change; {@link Rights} decides. */
@ApplicationScoped
public class HousingAccess {

    private static final Set<String> GO_ON = Set.of("housing-officer", "system");

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

    /** Performance agreements: those of its parties, and the region all of them. */
    public Rows agreements() {
        return rights().agreements();
    }

    /** Whether what was realised is told per group: to a corporation it would tell why somebody lives with it. */
    public boolean seesGroups() {
        return rights().seesGroups();
    }

    /** Whose alone a corporation sees; empty for all others. */
    public Optional<UUID> ownCorporation() {
        return rights().ownCorporation();
    }

    /** For which of both parties the caller signs. Others do not sign. */
    public Signatory signatory() {
        return rights().signatory();
    }

    /** What a neighbourhood can bear is told to all who plan in the region. */
    public Rows capacities() {
        return rights().capacities();
    }

    /** Numbers of the law: those of all, and those of the region for all who plan in it. */
    public Rows ruleSets() {
        return rights().ruleSets();
    }

    /** Numbers of the law that the caller's office loads and adopts. */
    public Rows ownRuleSets() {
        return rights().ownRuleSets();
    }

    /** Whether the caller is of the region's office. */
    public boolean plansRegion() {
        return rights().isRegionOffice();
    }

    /** Who it is that acts, as the token says. */
    public String subject() {
        return caller.subject();
    }

    /** Whether street and house number are shown: a municipality is told the area only. */
    public boolean seesAddresses() {
        return rights().seesAddresses();
    }

    /** The corporation that the caller acts for. Others may not change supply. */
    public UUID corporation() {
        return rights().corporation();
    }

    /** To go on later in the caller's name, with the roles that take part in it alone: another does not keep it alive. */
    public Mandate mandate() {
        var all = Mandate.of(caller);
        var roles = all.roles().stream().filter(GO_ON::contains).collect(Collectors.toSet());
        return new Mandate(all.subject(), corporation(), all.organisationKind(), all.region(), roles, all.assurance());
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
