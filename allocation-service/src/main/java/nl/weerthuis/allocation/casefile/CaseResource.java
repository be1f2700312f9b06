package nl.weerthuis.allocation.casefile;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/cases")
@Tag(name = "Cases", description = "What allocation knows of cases: ids, codes and dates")
class CaseResource {

    private final ListCases listCases;

    CaseResource(ListCases listCases) {
        this.listCases = listCases;
    }

    @GET
    @RolesAllowed({"table-coordinator", "case-worker", "provider-manager", "wmo-consultant", "system"})
    @Operation(summary = "List the open cases that you may see, longest waiting first")
    public Page<CaseView> list(@BeanParam @Valid Paging paging) {
        return listCases.handle(paging);
    }
}
