package nl.weerthuis.housing.target;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import nl.weerthuis.platform.web.Created;
import nl.weerthuis.platform.web.EntityTags;
import nl.weerthuis.platform.web.Idempotency;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

@Path("/targets")
class TargetResource {

    private final SetTarget setTarget;
    private final AdjustTarget adjustTarget;
    private final FindTargets findTargets;
    private final Idempotency idempotency;

    TargetResource(SetTarget setTarget, AdjustTarget adjustTarget, FindTargets findTargets, Idempotency idempotency) {
        this.setTarget = setTarget;
        this.adjustTarget = adjustTarget;
        this.findTargets = findTargets;
        this.idempotency = idempotency;
    }

    @Schema(name = "TargetAdjustmentRequest", description = "What a target becomes (Dutch: bijstelling)")
    record NewNumber(
            @Schema(description = "The number; absent while it is unknown (Dutch: aantal)")
            Integer number,

            @NotNull @Schema(description = "How firm the number is (Dutch: status)")
            TargetStatus status,

            @Schema(
                    description =
                            "Reference of the decision; required when established (Dutch: kenmerk van het besluit)",
                    examples = "BW-2026/041")
            String decision) {}

    @POST
    @RolesAllowed({"table-coordinator", "policy-adviser"})
    @Operation(summary = "Set a target, also one whose number is unknown")
    @APIResponse(
            responseCode = "201",
            description = "The target is set.",
            content = @Content(schema = @Schema(implementation = TargetView.class)))
    public Response set(@NotNull TargetDraft draft) {
        return idempotency.once(() -> {
            var target = setTarget.handle(draft);
            return Created.of("targets/" + target.id(), findTargets.withLedger(target), target.version());
        });
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({"table-coordinator", "policy-adviser"})
    @Operation(summary = "Adjust a target")
    @APIResponse(
            responseCode = "200",
            description = "The target as it is now.",
            content = @Content(schema = @Schema(implementation = TargetView.class)))
    public Response adjust(UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull NewNumber body) {
        return answer(adjustTarget.handle(
                new AdjustTarget.Command(id, ifMatch, body.number(), body.status(), body.decision())));
    }

    @GET
    @RolesAllowed({"housing-officer", "system", "table-coordinator", "policy-adviser", "wmo-consultant"})
    @Operation(summary = "List the targets that one may see, with what was realised")
    public Page<TargetView> list(
            @Parameter(description = "Only targets of this period, as in 2026 or 2026-H1 (Dutch: periode)")
                    @QueryParam("period")
                    String period,
            @Parameter(description = "Only of this municipality, four digits (Dutch: gemeente)")
                    @QueryParam("municipalityCode")
                    String municipalityCode,
            @Parameter(description = "Only of this corporation (Dutch: corporatie)") @QueryParam("corporationId")
                    UUID corporationId,
            @Parameter(description = "Only for this group, or ALL (Dutch: doelgroep)") @QueryParam("targetGroup")
                    TargetGroup targetGroup,
            @Valid @BeanParam Paging paging) {
        return findTargets.handle(new FindTargets.Query(period, municipalityCode, corporationId, targetGroup, paging));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"housing-officer", "system", "table-coordinator", "policy-adviser", "wmo-consultant"})
    @Operation(summary = "Show a target, with what was realised")
    @APIResponse(
            responseCode = "200",
            description = "The target.",
            content = @Content(schema = @Schema(implementation = TargetView.class)))
    public Response show(UUID id) {
        return answer(findTargets.require(id));
    }

    private Response answer(Target target) {
        return Response.ok(findTargets.withLedger(target))
                .header(HttpHeaders.ETAG, EntityTags.of(target.version()))
                .build();
    }
}
