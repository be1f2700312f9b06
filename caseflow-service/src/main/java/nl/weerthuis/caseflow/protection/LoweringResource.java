package nl.weerthuis.caseflow.protection;

import static nl.weerthuis.caseflow.access.Role.CASE_WORKER;
import static nl.weerthuis.caseflow.access.Role.PROVIDER_MANAGER;
import static nl.weerthuis.caseflow.access.Role.TABLE_COORDINATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import nl.weerthuis.platform.web.Created;
import nl.weerthuis.platform.web.EntityTags;
import nl.weerthuis.platform.web.Idempotency;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/cases/{id}/protection-lowerings")
@Tag(name = "Access")
class LoweringResource {

    @Schema(name = "ProtectionLoweringRequest", description = "Why (Dutch: verzoek tot verlaging)")
    record Requesting(@NotNull LoweringReason reason) {}

    @Schema(name = "ProtectionLoweringOutcome", description = "What a second person decided (Dutch: besluit)")
    enum Outcome {
        APPROVED,
        REJECTED;

        LoweringState state() {
            return this == APPROVED ? LoweringState.APPROVED : LoweringState.REJECTED;
        }
    }

    @Schema(name = "ProtectionLoweringDecision", description = "A second person's answer (Dutch: besluit)")
    record Decision(@NotNull Outcome outcome) {}

    private final RequestLowering requestLowering;
    private final DecideLowering decideLowering;
    private final ViewLowerings viewLowerings;
    private final Idempotency idempotency;

    LoweringResource(
            RequestLowering requestLowering,
            DecideLowering decideLowering,
            ViewLowerings viewLowerings,
            Idempotency idempotency) {
        this.requestLowering = requestLowering;
        this.decideLowering = decideLowering;
        this.viewLowerings = viewLowerings;
        this.idempotency = idempotency;
    }

    @GET
    @RolesAllowed({CASE_WORKER, PROVIDER_MANAGER, TABLE_COORDINATOR})
    @Operation(summary = "View who asked to protect a case no more and who decided, the last first")
    public Page<LoweringView> view(UUID id, @Valid @BeanParam Paging paging) {
        return viewLowerings.handle(new ViewLowerings.Query(id, paging));
    }

    @POST
    @RolesAllowed({CASE_WORKER, PROVIDER_MANAGER, TABLE_COORDINATOR})
    @Operation(summary = "Ask that a case be protected no more; somebody else decides")
    @APIResponseSchema(value = LoweringView.class, responseCode = "201")
    public Response request(
            UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull @Valid Requesting requesting) {
        return idempotency.once(() -> {
            var view = requestLowering.handle(new RequestLowering.Command(id, ifMatch, requesting.reason()));
            return Created.of("cases/%s/protection-lowerings/%s".formatted(id, view.id()), view, view.version());
        });
    }

    @POST
    @Path("/{loweringId}/decision")
    @RolesAllowed({PROVIDER_MANAGER, TABLE_COORDINATOR})
    @Operation(summary = "Decide as a second person whether a case is protected no more; not by who asked")
    @APIResponseSchema(value = LoweringView.class, responseCode = "200")
    public Response decide(UUID id, UUID loweringId, @NotNull @Valid Decision decision) {
        return idempotency.once(() -> {
            var view = decideLowering.handle(new DecideLowering.Command(
                    id, loweringId, decision.outcome().state()));
            return Response.ok(view)
                    .header(HttpHeaders.ETAG, EntityTags.of(view.version()))
                    .build();
        });
    }
}
