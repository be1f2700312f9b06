package nl.weerthuis.caseflow.breakglass;

import static nl.weerthuis.caseflow.access.Role.CASE_WORKER;
import static nl.weerthuis.caseflow.access.Role.PROVIDER_MANAGER;
import static nl.weerthuis.caseflow.access.Role.TABLE_COORDINATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import nl.weerthuis.platform.web.Created;
import nl.weerthuis.platform.web.Idempotency;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/cases/{id}/break-glass")
@Tag(name = "Access")
@RolesAllowed({CASE_WORKER, PROVIDER_MANAGER, TABLE_COORDINATOR})
class BreakGlassOpeningResource {

    @Schema(name = "BreakGlassOpening", description = "Why the mask must be lifted now (Dutch: openen noodinzage)")
    record Opening(
            @NotNull BreakGlassReason reasonCode,

            @NotBlank @Size(max = 2000) @Schema(description = "Why, in words (Dutch: toelichting)")
            String explanation) {}

    private final OpenBreakGlass openBreakGlass;
    private final Idempotency idempotency;

    BreakGlassOpeningResource(OpenBreakGlass openBreakGlass, Idempotency idempotency) {
        this.openBreakGlass = openBreakGlass;
        this.idempotency = idempotency;
    }

    @POST
    @Operation(summary = "Lift what masks a case, for yourself and some hours, in an emergency")
    @APIResponseSchema(value = BreakGlassView.class, responseCode = "201")
    public Response open(UUID id, @NotNull @Valid Opening opening) {
        return idempotency.once(() -> {
            var view =
                    openBreakGlass.handle(new OpenBreakGlass.Command(id, opening.reasonCode(), opening.explanation()));
            return Created.of("break-glass/" + view.id(), view, 0);
        });
    }
}
