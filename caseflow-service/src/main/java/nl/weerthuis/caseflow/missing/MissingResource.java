package nl.weerthuis.caseflow.missing;

import static nl.weerthuis.caseflow.access.Role.CASE_WORKER;
import static nl.weerthuis.caseflow.access.Role.PROVIDER_MANAGER;
import static nl.weerthuis.caseflow.access.Role.SYSTEM;
import static nl.weerthuis.caseflow.access.Role.TABLE_COORDINATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/cases/{id}/missing")
@Tag(name = "Cases")
@RolesAllowed({CASE_WORKER, PROVIDER_MANAGER, SYSTEM, TABLE_COORDINATOR})
class MissingResource {

    private final ViewMissing viewMissing;

    MissingResource(ViewMissing viewMissing) {
        this.viewMissing = viewMissing;
    }

    @GET
    @Operation(
            summary = "View what a case still needs: questions of its group and of the table, open preconditions",
            description = "The same questions that a draft must answer before it is submitted, whichever way the case "
                    + "came; in sentences (Dutch, or English by Accept-Language).")
    public CaseMissing view(
            UUID id, @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        return viewMissing.handle(id, language);
    }
}
