package nl.weerthuis.reporting.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.platform.export.ExportPurpose;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.problem.Violation;
import nl.weerthuis.platform.security.Caller;

/**
 * Who may see which case, decided here and nowhere else: a provider its own, a municipality those assigned to it, the
 * coordinator those of the region, anybody else none. A case whose conflict list names the person or the organisation
 * does not exist for them.
 */
@ApplicationScoped
public class CaseAccess {

    private static final String OWN = "provider_id = ?";
    private static final String ASSIGNED = """
            municipality_code in (
              select unnest(municipality_codes) from organisation where organisation_id = ? and kind = 'MUNICIPALITY')
            """;
    private static final String OF_REGION = "case_id in (select case_id from region_case where region = ?)";
    private static final String WITHOUT_CONFLICT = """
            (%s) and case_id not in (
              select case_id from case_conflict where subject = ? or subject is null and organisation_id = ?)
            """;
    private static final CaseScope NONE = new CaseScope("false", List.of(), Sight.MASKED);

    private final Caller caller;

    CaseAccess(Caller caller) {
        this.caller = caller;
    }

    /** Which fields of a protected case are shown. */
    public enum Sight {
        WHOLE,
        MASKED
    }

    /** Of the present caller. */
    public CaseScope scope() {
        return switch (caller.organisationKind()) {
            case "PROVIDER" ->
                hasOneOf(Roles.CASE_WORKER, Roles.PROVIDER_MANAGER, Roles.SYSTEM)
                        ? withoutConflict(OWN, caller.organisation(), Sight.WHOLE)
                        : NONE;
            case "MUNICIPALITY" ->
                hasOneOf(Roles.WMO_CONSULTANT, Roles.SYSTEM)
                        ? withoutConflict(ASSIGNED, caller.organisation(), Sight.MASKED)
                        : NONE;
            case "REGION" ->
                hasOneOf(Roles.TABLE_COORDINATOR) ? withoutConflict(OF_REGION, caller.region(), Sight.WHOLE) : NONE;
            default -> NONE;
        };
    }

    /**
     * Cases of whose person the caller may give out all that is known, to them: a manager the own, a privacy officer those of
     * the provider or the region.
     *
     * @param purpose why, of who only controls; else it may be empty
     */
    public CaseScope custody(Optional<ExportPurpose> purpose) {
        var kind = caller.organisationKind();
        if (kind.equals("PROVIDER") && caller.has(Roles.PROVIDER_MANAGER)) {
            return withoutConflict(OWN, caller.organisation(), Sight.WHOLE);
        }
        if (purpose.isEmpty()) {
            throw Problem.invalid(Violation.of("Purpose", "purpose-required"));
        }
        if (!caller.has(Roles.PRIVACY_OFFICER)) {
            return NONE;
        }
        return switch (kind) {
            case "PROVIDER" -> withoutConflict(OWN, caller.organisation(), Sight.WHOLE);
            case "REGION" -> withoutConflict(OF_REGION, caller.region(), Sight.WHOLE);
            default -> NONE;
        };
    }

    public UUID organisation() {
        return caller.organisation();
    }

    private CaseScope withoutConflict(String condition, Object value, Sight sight) {
        return new CaseScope(
                WITHOUT_CONFLICT.formatted(condition), List.of(value, caller.subject(), caller.organisation()), sight);
    }

    private boolean hasOneOf(String... roles) {
        return Set.of(roles).stream().anyMatch(caller::has);
    }
}
