package nl.weerthuis.caseflow.support;

import static nl.weerthuis.caseflow.access.Role.CASE_WORKER;
import static nl.weerthuis.caseflow.access.Role.PROVIDER_MANAGER;
import static nl.weerthuis.caseflow.access.Role.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import nl.weerthuis.caseflow.casefile.CaseStanding;
import nl.weerthuis.platform.web.EntityTags;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/cases/{id}/support-arrangement")
@Tag(
        name = "Support",
        description = "Support that begins with the keys, its handover and its scaling (Dutch: begeleiding)")
class SupportResource {

    private final ArrangeSupport arrangeSupport;

    SupportResource(ArrangeSupport arrangeSupport) {
        this.arrangeSupport = arrangeSupport;
    }

    @PUT
    @RolesAllowed({CASE_WORKER, PROVIDER_MANAGER, SYSTEM})
    @Operation(summary = "Arrange the support in the new home")
    @APIResponseSchema(value = CaseStanding.class, responseCode = "200")
    public Response arrange(UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull Support support) {
        var sheet = arrangeSupport.handle(new ArrangeSupport.Command(id, ifMatch, support));
        return Response.ok(CaseStanding.of(sheet))
                .header(HttpHeaders.ETAG, EntityTags.of(sheet.version()))
                .build();
    }
}
