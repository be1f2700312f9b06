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
import java.util.stream.Stream;
import nl.weerthuis.caseflow.organisation.Organisations;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.problem.Violation;
import nl.weerthuis.platform.security.Caller;

/** The one place that decides who may see what of a case, and who may change it. Denies by default. */
@ApplicationScoped
public class CaseAccess {

    private static final String OWN = "c.providerId = :organisation";
    private static final String REGION = "c.region = :region";
    private static final String RECEIVED = "c.course.assignedMunicipality in :municipalities";
    // A protected case is known only to the municipality that will receive it, not to the one somebody may have fled.
    private static final String LEFT = """
            c.protectionLevel = STANDARD and c.knownOrigin in :municipalities
            and (c.course.assignedMunicipality is null or c.course.assignedMunicipality not in :municipalities)
            """;
    // What was said of the organisation itself goes before what was said of its kind.
    private static final String INTRODUCED = """
            i.organisationId = :organisation and i.endedOn is null and i.until > :now and i.purpose in (%s)
            and exists (select 1 from CaseFile c where c.id = i.caseId and c.erasedOn is null and c.closedOn is null)
            and exists (select 1 from Consent t where t.caseId = i.caseId and t.partyKind = %s
              and t.scope = %s and t.status = GIVEN and (t.validUntil is null or t.validUntil >= :today)
              and (t.organisationId = :organisation or t.organisationId is null and not exists (
                select 1 from Consent n where n.caseId = i.caseId and n.partyKind = t.partyKind and n.scope = t.scope
                and n.organisationId = :organisation)))
            """;
    private static final String LANDLORD = INTRODUCED.formatted("'HOUSING', 'HOUSING_OFFER'", "CORPORATION", "HOUSING");
    private static final String SUPPORTER = INTRODUCED.formatted("'SUPPORT'", "PROVIDER", "SUPPORT");
    private static final String TEAM = INTRODUCED.formatted("'HANDOVER'", "MUNICIPALITY", "HANDOVER");

    // Who is on the conflict list of a case never knows of it, whatever their role would allow.
    private static final String UNLISTED = """
            not exists (select 1 from Conflict x where x.caseId = %s and x.liftedAt is null
              and (x.subject = :self or x.organisationId = :own))
            """;

    private final Caller caller;
    private final Organisations organisations;
    private final Clock clock;

    CaseAccess(Caller caller, Organisations organisations, Clock clock) {
        this.caller = caller;
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
                unlisted(
                        Sight.PROVIDER,
                        here + " and " + own,
                        caseId,
                        Map.of("region", caller.region(), "organisation", caller.organisation()));
            case COORDINATOR -> unlisted(Sight.COORDINATOR, here, caseId, Map.of("region", caller.region()));
            case MUNICIPALITY, INTRODUCED, CONTROL, NOTHING -> RowRule.nothing();
        };
    }

    /** The cases that the caller's municipality receives, and answers for. */
    public RowRule receivable() {
        if (!isOf("MUNICIPALITY", WMO_CONSULTANT)) {
            return RowRule.nothing();
        }
        var codes = organisations.municipalitiesOf(caller.organisation());
        return codes.isEmpty()
                ? RowRule.nothing()
                : unlisted(Sight.MUNICIPALITY, RECEIVED, "c.id", Map.of("municipalities", codes));
    }

    /** The cases of which the caller may have the client erased. */
    public RowRule erasable() {
        return has(PRIVACY_OFFICER) ? controlled() : RowRule.nothing();
    }

    /** The cases of which the caller may give the client all that is known, for the client. */
    public RowRule exportable(Purpose purpose) {
        if (isOf("PROVIDER", PROVIDER_MANAGER)) {
            return own(Sight.PROVIDER);
        }
        return has(PRIVACY_OFFICER) ? readable(purpose) : RowRule.nothing();
    }

    /** The introductions through which the caller may now meet a person. */
    public RowRule introductions() {
        if (isOf("CORPORATION", HOUSING_OFFICER, SYSTEM)) {
            return introduced(LANDLORD);
        }
        if (isOf("PROVIDER", CASE_WORKER, PROVIDER_MANAGER, SYSTEM)) {
            return introduced(SUPPORTER);
        }
        return isOf("MUNICIPALITY", WMO_CONSULTANT) ? introduced(TEAM) : RowRule.nothing();
    }

    private RowRule introduced(String clause) {
        return unlisted(
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
        if (isOf("REGION", PRIVACY_OFFICER)) {
            return unlisted(Sight.CONTROL, "b.region = :region", "b.caseId", Map.of("region", caller.region()));
        }
        return breakGlassesToDecide();
    }

    /** Those that the caller may answer as a second person: of the own organisation. */
    public RowRule breakGlassesToDecide() {
        return isOf("REGION", PRIVACY_OFFICER, TABLE_COORDINATOR) || isOf("PROVIDER", PRIVACY_OFFICER, PROVIDER_MANAGER)
                ? unlisted(Sight.CONTROL, "b.organisationId = :own", "b.caseId", Map.of())
                : RowRule.nothing();
    }

    /** The provider whose clients the caller nominates and finds. Others have none. */
    public UUID provider() {
        if (!isOf("PROVIDER", CASE_WORKER, PROVIDER_MANAGER, SYSTEM)) {
            throw Problem.forbidden("forbidden");
        }
        return caller.organisation();
    }

    /** Whether the caller guards the data of a whole region. */
    public boolean guardsRegion() {
        return isOf("REGION", PRIVACY_OFFICER);
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
        if (isOf("PROVIDER", CASE_WORKER, PROVIDER_MANAGER, SYSTEM)) {
            return own(Sight.PROVIDER);
        }
        if (isOf("REGION", TABLE_COORDINATOR)) {
            return region(Sight.COORDINATOR);
        }
        if (isOf("MUNICIPALITY", WMO_CONSULTANT)) {
            return municipality();
        }
        return has(AUDITOR, PRIVACY_OFFICER) ? controlled() : RowRule.nothing();
    }

    private RowRule controlled() {
        return switch (caller.organisationKind()) {
            case "PROVIDER" -> own(Sight.CONTROL);
            case "REGION" -> region(Sight.CONTROL);
            default -> RowRule.nothing();
        };
    }

    private RowRule own(Sight sight) {
        return unlisted(sight, OWN, "c.id", Map.of("organisation", caller.organisation()));
    }

    private RowRule region(Sight sight) {
        return unlisted(sight, REGION, "c.id", Map.of("region", caller.region()));
    }

    private RowRule municipality() {
        var codes = organisations.municipalitiesOf(caller.organisation());
        return codes.isEmpty()
                ? RowRule.nothing()
                : unlisted(
                        new RowRule(Sight.MUNICIPALITY, List.of(RECEIVED, LEFT), Map.of("municipalities", codes)),
                        "c.id");
    }

    private RowRule unlisted(Sight sight, String clause, String caseId, Map<String, Object> parameters) {
        return unlisted(new RowRule(sight, clause, parameters), caseId);
    }

    private RowRule unlisted(RowRule rule, String caseId) {
        var listed = UNLISTED.formatted(caseId);
        return rule.narrowed(
                way -> "(%s) and %s".formatted(way, listed),
                Map.of("self", caller.subject(), "own", caller.organisation()));
    }

    private boolean isOf(String kind, String... roles) {
        return caller.organisationKind().equals(kind) && has(roles);
    }

    private boolean has(String... roles) {
        return Stream.of(roles).anyMatch(caller::has);
    }
}
