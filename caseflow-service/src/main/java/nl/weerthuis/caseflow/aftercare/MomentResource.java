package nl.weerthuis.caseflow.aftercare;

import static nl.weerthuis.caseflow.access.Role.CASE_WORKER;
import static nl.weerthuis.caseflow.access.Role.PROVIDER_MANAGER;
import static nl.weerthuis.caseflow.access.Role.SYSTEM;
import static nl.weerthuis.caseflow.access.Role.TABLE_COORDINATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/aftercare-moments")
@Tag(name = "Aftercare")
@RolesAllowed({CASE_WORKER, PROVIDER_MANAGER, SYSTEM, TABLE_COORDINATOR})
class MomentResource {

    private final ListMoments listMoments;

    MomentResource(ListMoments listMoments) {
        this.listMoments = listMoments;
    }

    @GET
    @Operation(
            summary = "List of whom it has to be asked how it goes, the longest overdue first",
            description = "Moments lie 3, 6, 12 and 24 months after the keys. Due are those of the coming days "
                    + "(parameter AFTERCARE_AHEAD_DAYS) and the overdue.")
    public Page<PlannedMomentView> list(
            @Parameter(description = "Which moments (Dutch: status)") @QueryParam("status") @DefaultValue("OVERDUE")
                    ListMoments.Status status,
            @Valid @BeanParam Paging paging) {
        return listMoments.handle(new ListMoments.Query(status, paging));
    }
}
