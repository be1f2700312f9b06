package nl.weerthuis.reporting.rebuild;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.problem.Violation;
import nl.weerthuis.platform.web.Idempotency;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** For the operator: the read model from the topics alone, while it goes on being read. */
@Path("/operator/rebuilds")
@Tag(name = "operator")
@RolesAllowed("operator")
class RebuildResource {

    private final RequestRebuild requestRebuild;
    private final FindRebuilds findRebuilds;
    private final Idempotency idempotency;

    RebuildResource(RequestRebuild requestRebuild, FindRebuilds findRebuilds, Idempotency idempotency) {
        this.requestRebuild = requestRebuild;
        this.findRebuilds = findRebuilds;
        this.idempotency = idempotency;
    }

    @Schema(description = "What to rebuild (Dutch: heropbouw): all read models.")
    record RebuildRequest(
            @Schema(description = "Take the live model's place even if it differs (Dutch: afdwingen).")
            Boolean force,

            @Schema(description = "Why (Dutch: reden); required with force. No personal data.") @Size(max = 500)
            String reason) {}

    @POST
    @Operation(
            operationId = "requestRebuild",
            summary = "Rebuild the read models beside the live ones, and swap if equal (Dutch: heropbouwen)")
    @APIResponse(
            responseCode = "202",
            description = "It will be done (Dutch: aangenomen)",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RebuildView.class)))
    public Response request(@Valid RebuildRequest request) {
        return idempotency.once(() -> {
            var force = request != null && Boolean.TRUE.equals(request.force());
            var reason = request == null ? null : request.reason();
            if (force && (reason == null || reason.isBlank())) {
                throw Problem.invalid(Violation.of("/reason", "required"));
            }
            var rebuild = requestRebuild.handle(force, reason);
            return Response.accepted(rebuild)
                    .header(HttpHeaders.LOCATION, "/v1/operator/rebuilds/" + rebuild.rebuildId())
                    .build();
        });
    }

    @GET
    @Operation(operationId = "findRebuilds", summary = "How rebuilds went, newest first (Dutch: heropbouwen)")
    public Page<RebuildView> find(@Valid @BeanParam Paging paging) {
        return findRebuilds.handle(paging);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "viewRebuild", summary = "How far a rebuild is (Dutch: voortgang van een heropbouw)")
    public RebuildView view(@PathParam("id") UUID id) {
        return findRebuilds.handle(id);
    }
}
