package nl.weerthuis.caseflow.erasure;

import static nl.weerthuis.caseflow.access.Role.PRIVACY_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import nl.weerthuis.platform.web.Idempotency;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/erasure-requests/{id}/refusal")
@Tag(name = "Clients")
@RolesAllowed(PRIVACY_OFFICER)
class ErasureRefusalResource {

    @Schema(name = "ErasureRefusal", description = "Why somebody is not erased (Dutch: weigering van wissing)")
    record Refusal(
            @NotNull RefusalGround ground,

            @NotBlank @Size(max = 4000) @Schema(description = "Why, for the client to read (Dutch: toelichting)")
            String explanation) {}

    private final HandleErasureRequests handleErasureRequests;
    private final Idempotency idempotency;

    ErasureRefusalResource(HandleErasureRequests handleErasureRequests, Idempotency idempotency) {
        this.handleErasureRequests = handleErasureRequests;
        this.idempotency = idempotency;
    }

    @POST
    @Operation(summary = "Refuse to erase somebody, on one of the grounds of the law")
    @APIResponseSchema(value = ErasureRequestView.class, responseCode = "200")
    public Response refuse(UUID id, @NotNull @Valid Refusal refusal) {
        return idempotency.once(
                () -> Response.ok(handleErasureRequests.refuse(id, refusal.ground(), refusal.explanation()))
                        .build());
    }
}
