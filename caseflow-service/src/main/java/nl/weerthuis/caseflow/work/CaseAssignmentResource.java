package nl.weerthuis.caseflow.work;

import static nl.weerthuis.caseflow.access.Role.CASE_WORKER;
import static nl.weerthuis.caseflow.access.Role.PROVIDER_MANAGER;
import static nl.weerthuis.caseflow.access.Role.TABLE_COORDINATOR;
import static nl.weerthuis.caseflow.access.Role.WMO_CONSULTANT;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/cases/{id}/assignments")
@Tag(name = "Work")
@RolesAllowed({CASE_WORKER, PROVIDER_MANAGER, TABLE_COORDINATOR, WMO_CONSULTANT})
class CaseAssignmentResource {

    private final ViewAssignments viewAssignments;

    CaseAssignmentResource(ViewAssignments viewAssignments) {
        this.viewAssignments = viewAssignments;
    }

    @GET
    @Operation(summary = "View who does a case at your organisation, and who did it before")
    public Page<AssignmentView> view(UUID id, @Valid @BeanParam Paging paging) {
        return viewAssignments.handle(new ViewAssignments.Query(id, paging));
    }
}
