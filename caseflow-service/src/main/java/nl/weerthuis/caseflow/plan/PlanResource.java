package nl.weerthuis.caseflow.plan;

import static nl.weerthuis.caseflow.access.Role.CASE_WORKER;
import static nl.weerthuis.caseflow.access.Role.PROVIDER_MANAGER;
import static nl.weerthuis.caseflow.access.Role.SYSTEM;
import static nl.weerthuis.caseflow.access.Role.TABLE_COORDINATOR;
import static nl.weerthuis.caseflow.access.Role.WMO_CONSULTANT;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/cases/{id}/plan")
@Tag(name = "Preconditions", description = "What must be settled before a home, by whom and when (Dutch: voorwaarden)")
class PlanResource {

    private final ViewPlan viewPlan;

    PlanResource(ViewPlan viewPlan) {
        this.viewPlan = viewPlan;
    }

    @GET
    @RolesAllowed({CASE_WORKER, PROVIDER_MANAGER, SYSTEM, TABLE_COORDINATOR, WMO_CONSULTANT})
    @Operation(summary = "View what must still be done for a case, by whom, by when and where")
    public PlanView view(UUID id) {
        return viewPlan.handle(id);
    }
}
