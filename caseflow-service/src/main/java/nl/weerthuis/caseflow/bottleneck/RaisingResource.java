package nl.weerthuis.caseflow.bottleneck;

import static nl.weerthuis.caseflow.access.Role.CASE_WORKER;
import static nl.weerthuis.caseflow.access.Role.PROVIDER_MANAGER;
import static nl.weerthuis.caseflow.access.Role.SYSTEM;
import static nl.weerthuis.caseflow.access.Role.TABLE_COORDINATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import nl.weerthuis.platform.web.Idempotency;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/cases/{id}/bottlenecks")
@Tag(name = "Bottlenecks")
@RolesAllowed({CASE_WORKER, PROVIDER_MANAGER, SYSTEM, TABLE_COORDINATOR})
class RaisingResource {

    @Schema(name = "BottleneckRaising", description = "What stands in the way of a case (Dutch: melding knelpunt)")
    record Raising(
            @NotNull Category category,
            @NotNull Concerned party,
            @NotNull Ground concerns) {}

    private final RaiseBottleneck raiseBottleneck;
    private final Idempotency idempotency;

    RaisingResource(RaiseBottleneck raiseBottleneck, Idempotency idempotency) {
        this.raiseBottleneck = raiseBottleneck;
        this.idempotency = idempotency;
    }

    @POST
    @Operation(summary = "Say what stands in the way of a case; the register bundles it with what others met")
    @APIResponseSchema(value = BottleneckView.class, responseCode = "200")
    public Response raise(UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull @Valid Raising raising) {
        var subject = new Bottleneck.Subject(raising.category(), raising.party(), raising.concerns());
        return idempotency.once(
                () -> Response.ok(raiseBottleneck.handle(new RaiseBottleneck.Command(id, ifMatch, subject)))
                        .build());
    }
}
