package nl.weerthuis.caseflow.breakglass;

import static nl.weerthuis.caseflow.access.Role.PRIVACY_OFFICER;
import static nl.weerthuis.caseflow.access.Role.PROVIDER_MANAGER;
import static nl.weerthuis.caseflow.access.Role.TABLE_COORDINATOR;

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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/break-glass")
@Tag(name = "Access")
@RolesAllowed({PRIVACY_OFFICER, PROVIDER_MANAGER, TABLE_COORDINATOR})
class BreakGlassResource {

    @Schema(name = "BreakGlassJudgement", description = "What a second person found (Dutch: oordeel)")
    enum Judgement {
        CONFIRMED,
        REJECTED;

        BreakGlassState state() {
            return this == CONFIRMED ? BreakGlassState.CONFIRMED : BreakGlassState.REJECTED;
        }
    }

    @Schema(name = "BreakGlassConfirmation", description = "A second person's answer (Dutch: beoordeling noodinzage)")
    record Confirmation(@NotNull Judgement outcome) {}

    private final DecideBreakGlass decideBreakGlass;
    private final ViewBreakGlasses viewBreakGlasses;
    private final Idempotency idempotency;

    BreakGlassResource(DecideBreakGlass decideBreakGlass, ViewBreakGlasses viewBreakGlasses, Idempotency idempotency) {
        this.decideBreakGlass = decideBreakGlass;
        this.viewBreakGlasses = viewBreakGlasses;
        this.idempotency = idempotency;
    }

    @GET
    @Operation(summary = "List who broke a glass, the latest first")
    public Page<BreakGlassView> list(
            @Parameter(description = "Only those in this state (Dutch: status)") @QueryParam("state")
                    BreakGlassState state,
            @Valid @BeanParam Paging paging) {
        return viewBreakGlasses.list(state, paging);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "View why somebody broke a glass")
    public BreakGlassView view(UUID id) {
        return viewBreakGlasses.view(id);
    }

    @POST
    @Path("/{id}/confirmations")
    @Operation(summary = "Confirm as a second person that it was an emergency, or reject it")
    @APIResponseSchema(value = BreakGlassView.class, responseCode = "200")
    public Response confirm(UUID id, @NotNull @Valid Confirmation confirmation) {
        return idempotency.once(() -> Response.ok(decideBreakGlass.handle(
                        new DecideBreakGlass.Command(id, confirmation.outcome().state())))
                .build());
    }
}
