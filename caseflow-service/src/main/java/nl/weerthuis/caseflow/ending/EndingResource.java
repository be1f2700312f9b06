package nl.weerthuis.caseflow.ending;

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

@Path("/cases/{id}/ending-preview")
@Tag(name = "Endings", description = "Withdraw, close, reopen; what goes along is told before (Dutch: beëindiging)")
@RolesAllowed({CASE_WORKER, PROVIDER_MANAGER, SYSTEM, TABLE_COORDINATOR})
class EndingResource {

    private final PreviewEnding previewEnding;

    EndingResource(PreviewEnding previewEnding) {
        this.previewEnding = previewEnding;
    }

    @GET
    @Operation(summary = "See what would end with a case, and what is in the way, before it is withdrawn or closed")
    public EndingPreview view(
            UUID id, @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        return previewEnding.handle(new PreviewEnding.Query(id, language));
    }
}
