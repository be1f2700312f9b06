package nl.weerthuis.caseflow.erasure;

import static nl.weerthuis.caseflow.access.Role.PRIVACY_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import nl.weerthuis.caseflow.date.NotInFuture;
import nl.weerthuis.platform.web.Created;
import nl.weerthuis.platform.web.Idempotency;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/clients/{id}/erasure-requests")
@Tag(name = "Clients")
@RolesAllowed(PRIVACY_OFFICER)
class ErasureRequestResource {

    @Schema(name = "ErasureRequestReceived", description = "A client asks to be erased (Dutch: verzoek tot wissing)")
    record Received(
            @NotInFuture @Schema(description = "When it came in; without it, today (Dutch: ontvangen op)")
            LocalDate receivedOn) {}

    private final HandleErasureRequests handleErasureRequests;
    private final Idempotency idempotency;

    ErasureRequestResource(HandleErasureRequests handleErasureRequests, Idempotency idempotency) {
        this.handleErasureRequests = handleErasureRequests;
        this.idempotency = idempotency;
    }

    @POST
    @Operation(summary = "Record that a client asks to be erased; it is decided within three months")
    @APIResponseSchema(value = ErasureRequestView.class, responseCode = "201")
    public Response receive(UUID id, @NotNull @Valid Received received) {
        return idempotency.once(() -> {
            var view = handleErasureRequests.receive(id, received.receivedOn());
            return Created.of("erasure-requests/" + view.id(), view, 0);
        });
    }

    @GET
    @Operation(summary = "View the requests to be erased, and the answers")
    public Page<ErasureRequestView> view(UUID id, @Valid @BeanParam Paging paging) {
        return handleErasureRequests.of(id, paging);
    }
}
