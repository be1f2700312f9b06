package nl.weerthuis.housing.conflict;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import nl.weerthuis.platform.web.Idempotency;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Where the corporation's own system and a hold here say different things. */
@Path("/supply-conflicts")
class SupplyConflictResource {

    private final FindConflicts findConflicts;
    private final ResolveConflict resolveConflict;
    private final Idempotency idempotency;

    SupplyConflictResource(FindConflicts findConflicts, ResolveConflict resolveConflict, Idempotency idempotency) {
        this.findConflicts = findConflicts;
        this.resolveConflict = resolveConflict;
        this.idempotency = idempotency;
    }

    @Schema(name = "SupplyConflictDecision", description = "Which word counts (Dutch: besluit over aanbodconflict)")
    record Body(
            @NotNull
            @Schema(
                    description =
                            "STANDS: the hold stays; GIVEN_WAY: the dwelling is taken back and an offer on it loses"
                                    + " it (Dutch: besluit)")
            ResolveConflict.Decision decision) {}

    @GET
    @RolesAllowed({"housing-officer", "system", "table-coordinator"})
    @Operation(
            summary = "List held dwellings that the corporation's own system says to be gone, the latest first",
            description =
                    "A message never takes a dwelling from a hold: it makes such a task. When the hold ends before"
                            + " anybody decided, the corporation's word counts and the dwelling is not offered again.")
    public Page<SupplyConflictView> list(
            @Parameter(description = "Only conflicts in this state (Dutch: stand)") @QueryParam("state")
                    ConflictState state,
            @Valid @BeanParam Paging paging) {
        return findConflicts.handle(state, paging);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"housing-officer", "system", "table-coordinator"})
    @Operation(summary = "View a held dwelling that the corporation's own system says to be gone")
    public SupplyConflictView view(UUID id) {
        return findConflicts.require(id);
    }

    @POST
    @Path("/{id}/decision")
    @RolesAllowed("housing-officer")
    @Operation(summary = "Decide as a person which word counts: the hold's, or that of the corporation's own system")
    @APIResponseSchema(value = SupplyConflictView.class, responseCode = "200")
    public Response decide(UUID id, @NotNull @Valid Body body) {
        return idempotency.once(
                () -> Response.ok(resolveConflict.handle(new ResolveConflict.Command(id, body.decision())))
                        .build());
    }
}
