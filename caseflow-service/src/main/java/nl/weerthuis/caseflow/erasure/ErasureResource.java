package nl.weerthuis.caseflow.erasure;

import static nl.weerthuis.caseflow.access.Role.PRIVACY_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import nl.weerthuis.platform.web.Idempotency;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/clients/{id}/erasure")
@Tag(name = "Clients")
class ErasureResource {

    @Schema(description = "That a person was erased (Dutch: wissing)")
    record Erasure(
            @Schema(description = "The client, who is nobody now (Dutch: cliënt)")
            UUID clientId,

            @Schema(description = "When (Dutch: gewist op)") LocalDate erasedOn) {}

    private final EraseClient eraseClient;
    private final ViewErasure viewErasure;
    private final Idempotency idempotency;

    ErasureResource(EraseClient eraseClient, ViewErasure viewErasure, Idempotency idempotency) {
        this.eraseClient = eraseClient;
        this.viewErasure = viewErasure;
        this.idempotency = idempotency;
    }

    @POST
    @RolesAllowed(PRIVACY_OFFICER)
    @Operation(summary = "Erase a person")
    @APIResponseSchema(value = Erasure.class, responseCode = "200")
    public Response erase(UUID id) {
        return idempotency.once(
                () -> Response.ok(new Erasure(id, eraseClient.handle(id))).build());
    }

    @GET
    @RolesAllowed(PRIVACY_OFFICER)
    @Operation(summary = "View the proof that a person was erased")
    public ErasureProofView view(UUID id) {
        return viewErasure.handle(id);
    }
}
