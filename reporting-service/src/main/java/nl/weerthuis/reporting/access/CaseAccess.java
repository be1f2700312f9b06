package nl.weerthuis.reporting.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import nl.weerthuis.platform.security.Caller;

/**
 * Who may see which case, decided here and nowhere else: a provider its own, a municipality those assigned to it, the
 * coordinator those of the region, anybody else none.
 */
@ApplicationScoped
public class CaseAccess {

    private static final String OWN = "provider_id = ?";
    private static final String ASSIGNED = """
            municipality_code in (
              select unnest(municipality_codes) from organisation where organisation_id = ? and kind = 'MUNICIPALITY')
            """;
    private static final String OF_REGION = "case_id in (select case_id from region_case where region = ?)";
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
                        ? new CaseScope(OWN, List.of(caller.organisation()), Sight.WHOLE)
                        : NONE;
            case "MUNICIPALITY" ->
                hasOneOf(Roles.WMO_CONSULTANT, Roles.SYSTEM)
                        ? new CaseScope(ASSIGNED, List.of(caller.organisation()), Sight.MASKED)
                        : NONE;
            case "REGION" ->
                hasOneOf(Roles.TABLE_COORDINATOR)
                        ? new CaseScope(OF_REGION, List.of(caller.region()), Sight.WHOLE)
                        : NONE;
            default -> NONE;
        };
    }

    private boolean hasOneOf(String... roles) {
        return Set.of(roles).stream().anyMatch(caller::has);
    }
}
