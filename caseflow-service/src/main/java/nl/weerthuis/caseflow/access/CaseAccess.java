package nl.weerthuis.caseflow.access;

import static nl.weerthuis.caseflow.access.Role.AUDITOR;
import static nl.weerthuis.caseflow.access.Role.CASE_WORKER;
import static nl.weerthuis.caseflow.access.Role.HOUSING_OFFICER;
import static nl.weerthuis.caseflow.access.Role.PRIVACY_OFFICER;
import static nl.weerthuis.caseflow.access.Role.PROVIDER_MANAGER;
import static nl.weerthuis.caseflow.access.Role.SYSTEM;
import static nl.weerthuis.caseflow.access.Role.TABLE_COORDINATOR;
import static nl.weerthuis.caseflow.access.Role.WMO_CONSULTANT;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.caseflow.organisation.Organisations;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.problem.Violation;
import nl.weerthuis.platform.security.Caller;

/** The one place that decides who may see what of a case, and who may change it. Denies by default. */
@ApplicationScoped
public class CaseAccess {

    private final Caller caller;
    private final Asker asker;
    private final Organisations organisations;
    private final Clock clock;

    CaseAccess(Caller caller, Organisations organisations, Clock clock) {
        this.caller = caller;
        this.asker = new Asker(caller);
        this.organisations = organisations;
        this.clock = clock;
    }

    /** The cases that the caller may read. */
    public RowRule readable(Purpose purpose) {
        var rule = rule();
        if (rule.sight() == Sight.CONTROL && purpose == null) {
            throw Problem.invalid(Violation.of("Purpose", "purpose-required"));
        }
        return rule;
    }

    /** The cases that the caller may change; which verbs are theirs, the route says. */
    public RowRule changeable() {
        var rule = rule();
        return rule.sight() == Sight.PROVIDER || rule.sight() == Sight.COORDINATOR ? rule : RowRule.nothing();
    }

    /** The expectations (alias {@code e}) that the caller may see: its own clients', or the region's. */
    public RowRule expectations() {
        return beside("e", "e.providerId = :organisation", "e.id");
    }

    /** The transfers (alias {@code t}) from or to the caller's organisation, or of its region. */
    public RowRule transfers() {
        return beside("t", "(t.fromProviderId = :organisation or t.toProviderId = :organisation)", "t.caseId");
    }

    /** Of the caller's region: for the table all of them, for a provider its own, for anybody else none. */
    private RowRule beside(String alias, String own, String caseId) {
        var here = alias + ".region = :region";
        return switch (rule().sight()) {
            case PROVIDER ->
                asker.unlisted(
                        Sight.PROVIDER,
                        here + " and " + own,
                        caseId,
                        Map.of("region", caller.region(), "organisation", caller.organisation()));
            case COORDINATOR -> asker.unlisted(Sight.COORDINATOR, here, caseId, Map.of("region", caller.region()));
            case MUNICIPALITY, INTRODUCED, CONTROL, NOTHING -> RowRule.nothing();
        };
    }

    /** The cases that the caller's municipality receives, and answers for. */
    public RowRule receivable() {
        if (!asker.isOf("MUNICIPALITY", WMO_CONSULTANT)) {
            return RowRule.nothing();
        }
        var codes = organisations.municipalitiesOf(caller.organisation());
        return codes.isEmpty()
                ? RowRule.nothing()
                : asker.unlisted(Sight.MUNICIPALITY, Clause.RECEIVED, "c.id", Map.of("municipalities", codes));
    }

    /** The cases of which the caller may have the client erased. */
    public RowRule erasable() {
        return asker.has(PRIVACY_OFFICER) ? controlled() : RowRule.nothing();
    }

    /** The cases of which the caller may give the client all that is known, for the client. */
    public RowRule exportable(Purpose purpose) {
        if (asker.isOf("PROVIDER", PROVIDER_MANAGER)) {
            return own(Sight.PROVIDER);
        }
        return asker.has(PRIVACY_OFFICER) ? readable(purpose) : RowRule.nothing();
    }

    /** The introductions through which the caller may now meet a person. */
    public RowRule introductions() {
        if (asker.isOf("CORPORATION", HOUSING_OFFICER, SYSTEM)) {
            return introduced(Clause.LANDLORD);
        }
        if (asker.isOf("PROVIDER", CASE_WORKER, PROVIDER_MANAGER, SYSTEM)) {
            return introduced(Clause.SUPPORTER);
        }
        return asker.isOf("MUNICIPALITY", WMO_CONSULTANT) ? introduced(Clause.TEAM) : RowRule.nothing();
    }

    private RowRule introduced(String clause) {
        return asker.unlisted(
                Sight.INTRODUCED,
                clause,
                "i.caseId",
                Map.of(
                        "organisation", caller.organisation(),
                        "now", clock.instant(),
                        "today", LocalDate.now(clock)));
    }

    /** The looks in an emergency that the caller watches over. */
    public RowRule breakGlasses() {
        if (asker.isOf("REGION", PRIVACY_OFFICER)) {
            return asker.unlisted(Sight.CONTROL, "b.region = :region", "b.caseId", Map.of("region", caller.region()));
        }
        return breakGlassesToDecide();
    }

    /** Those that the caller may answer as a second person: of the own organisation. */
    public RowRule breakGlassesToDecide() {
        return asker.isOf("REGION", PRIVACY_OFFICER, TABLE_COORDINATOR)
                        || asker.isOf("PROVIDER", PRIVACY_OFFICER, PROVIDER_MANAGER)
                ? asker.unlisted(Sight.CONTROL, "b.organisationId = :own", "b.caseId", Map.of())
                : RowRule.nothing();
    }

    /** The provider whose clients the caller nominates and finds. Others have none. */
    public UUID provider() {
        if (!asker.isOf("PROVIDER", CASE_WORKER, PROVIDER_MANAGER, SYSTEM)) {
            throw Problem.forbidden("forbidden");
        }
        return caller.organisation();
    }

    /** Whether the caller guards the data of a whole region. */
    public boolean guardsRegion() {
        return asker.isOf("REGION", PRIVACY_OFFICER);
    }

    public UUID organisation() {
        return caller.organisation();
    }

    public String region() {
        return caller.region();
    }

    public String subject() {
        return caller.subject();
    }

    private RowRule rule() {
        if (asker.isOf("PROVIDER", CASE_WORKER, PROVIDER_MANAGER, SYSTEM)) {
            return own(Sight.PROVIDER);
        }
        if (asker.isOf("REGION", TABLE_COORDINATOR)) {
            return region(Sight.COORDINATOR);
        }
        if (asker.isOf("MUNICIPALITY", WMO_CONSULTANT)) {
            return municipality();
        }
        return asker.has(AUDITOR, PRIVACY_OFFICER) ? controlled() : RowRule.nothing();
    }

    private RowRule controlled() {
        return switch (caller.organisationKind()) {
            case "PROVIDER" -> own(Sight.CONTROL);
            case "REGION" -> region(Sight.CONTROL);
            default -> RowRule.nothing();
        };
    }

    private RowRule own(Sight sight) {
        return asker.unlisted(sight, Clause.OWN, "c.id", Map.of("organisation", caller.organisation()));
    }

    private RowRule region(Sight sight) {
        return asker.unlisted(sight, Clause.REGION, "c.id", Map.of("region", caller.region()));
    }

    private RowRule municipality() {
        var codes = organisations.municipalitiesOf(caller.organisation());
        return codes.isEmpty()
                ? RowRule.nothing()
                : asker.unlisted(
                        new RowRule(
                                Sight.MUNICIPALITY,
                                List.of(Clause.RECEIVED, Clause.LEFT),
                                Map.of("municipalities", codes)),
                        "c.id");
    }
}
