package nl.weerthuis.housing.dwelling;

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
import nl.weerthuis.platform.web.Idempotency;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

@Path("/dwellings/{id}/availability")
class AvailabilityResource {

    private final ExpectDwelling expectDwelling;
    private final Idempotency idempotency;

    AvailabilityResource(ExpectDwelling expectDwelling, Idempotency idempotency) {
        this.expectDwelling = expectDwelling;
        this.idempotency = idempotency;
    }

    @Schema(name = "AvailabilityRequest", description = "When a dwelling becomes free (Dutch: verwachte leegkomst)")
    record Expectation(
            @Schema(
                    description =
                            "Day on which it is expected to become free; absent if none is (Dutch: verwacht vrij per)")
            LocalDate expectedOn,

            @Schema(description = "Day since which it stands empty (Dutch: leeg sinds)")
            LocalDate emptySince,

            @NotNull @Schema(description = "Why (Dutch: reden)")
            AvailabilityReason reason) {}

    @POST
    @RolesAllowed({"housing-officer", "system"})
    @Operation(summary = "Say when a dwelling becomes free, or why it stands empty")
    @APIResponse(
            responseCode = "200",
            description = "It is said; what was said before is kept.",
            content = @Content(schema = @Schema(implementation = AvailabilityView.class)))
    public Response expect(UUID id, @NotNull @Valid Expectation body) {
        return idempotency.once(() -> Response.ok(AvailabilityView.of(expectDwelling.handle(
                        new ExpectDwelling.Command(id, body.expectedOn(), body.emptySince(), body.reason()))))
                .build());
    }

    @GET
    @RolesAllowed({"housing-officer", "system", "table-coordinator"})
    @Operation(summary = "List what was said of when a dwelling becomes free, the latest first")
    public Page<AvailabilityView> list(UUID id, @Valid @BeanParam Paging paging) {
        return expectDwelling.list(id, paging).map(AvailabilityView::of);
    }
}
