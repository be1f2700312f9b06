package nl.weerthuis.housing.pledge;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import nl.weerthuis.platform.web.Idempotency;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

@Path("/targets/{id}/pledges")
class SupplyPledgeResource {

    private final PledgeSupply pledgeSupply;
    private final Idempotency idempotency;

    SupplyPledgeResource(PledgeSupply pledgeSupply, Idempotency idempotency) {
        this.pledgeSupply = pledgeSupply;
        this.idempotency = idempotency;
    }

    @Schema(name = "SupplyPledgeRequest", description = "How much the corporation will give (Dutch: toezegging)")
    record Body(
            @NotNull
            @Min(0)
            @Max(10_000)
            @Schema(description = "How many, in the unit of the target (Dutch: toegezegd)", examples = "12")
            Integer number) {}

    @POST
    @RolesAllowed({"housing-officer", "system"})
    @Operation(
            summary = "Pledge supply for a target",
            description = "What is pledged stands beside what is realised and changes no balance. The latest counts.")
    @APIResponse(
            responseCode = "201",
            description = "The pledge.",
            content = @Content(schema = @Schema(implementation = SupplyPledgeView.class)))
    public Response pledge(UUID id, @NotNull @Valid Body body) {
        return idempotency.once(() -> Response.status(Response.Status.CREATED)
                .entity(pledgeSupply.handle(new PledgeSupply.Command(id, body.number())))
                .build());
    }

    @GET
    @RolesAllowed({"housing-officer", "system", "table-coordinator", "policy-adviser", "wmo-consultant"})
    @Operation(summary = "List what was pledged for a target, the latest first")
    public Page<SupplyPledgeView> list(UUID id, @Valid @BeanParam Paging paging) {
        return pledgeSupply.list(id, paging);
    }
}
