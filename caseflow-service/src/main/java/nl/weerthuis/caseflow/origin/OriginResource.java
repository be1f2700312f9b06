package nl.weerthuis.caseflow.origin;

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

@Path("/cases/{id}/origin")
@Tag(name = "Origin", description = "Where somebody comes from, the evidence, who contests it (Dutch: herkomst)")
class OriginResource {

    private final EstablishOrigin establishOrigin;

    OriginResource(EstablishOrigin establishOrigin) {
        this.establishOrigin = establishOrigin;
    }

    @PUT
    @RolesAllowed({CASE_WORKER, PROVIDER_MANAGER, SYSTEM})
    @Operation(summary = "Establish the origin anew")
    @APIResponseSchema(value = CaseStanding.class, responseCode = "200")
    public Response establish(UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull Origin origin) {
        var sheet = establishOrigin.handle(new EstablishOrigin.Command(id, ifMatch, origin));
        return Response.ok(CaseStanding.of(sheet))
                .header(HttpHeaders.ETAG, EntityTags.of(sheet.version()))
                .build();
    }
}
