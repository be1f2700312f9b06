package nl.weerthuis.caseflow.bottleneck;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import nl.weerthuis.platform.web.EntityTags;
import nl.weerthuis.platform.web.Idempotency;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/bottlenecks")
@Tag(name = "Bottlenecks", description = "What holds up many, followed to its answer (Dutch: knelpunten)")
class BottleneckResource {

    @Schema(name = "BottleneckResolving", description = "The answer to a bottleneck (Dutch: afhandeling knelpunt)")
    record Resolving(@NotNull Resolution answer) {}

    private final EscalateBottleneck escalateBottleneck;
    private final ResolveBottleneck resolveBottleneck;
    private final ListBottlenecks listBottlenecks;
    private final Idempotency idempotency;

    BottleneckResource(
            EscalateBottleneck escalateBottleneck,
            ResolveBottleneck resolveBottleneck,
            ListBottlenecks listBottlenecks,
            Idempotency idempotency) {
        this.escalateBottleneck = escalateBottleneck;
        this.resolveBottleneck = resolveBottleneck;
        this.listBottlenecks = listBottlenecks;
        this.idempotency = idempotency;
    }

    @GET
    @RolesAllowed({CASE_WORKER, PROVIDER_MANAGER, TABLE_COORDINATOR})
    @Operation(
            summary = "List what stands in the way in the region, by the day of its answer",
            description = "Bundled over cases, without them; of how few cases a number is not told, the region sets "
                    + "(parameter BOTTLENECK_THRESHOLD).")
    public Page<BottleneckView> list(
            @Parameter(description = "Only those that are, or are not, waiting for an answer (Dutch: open)")
                    @QueryParam("open")
                    Boolean open,
            @Valid @BeanParam Paging paging) {
        return listBottlenecks.handle(new ListBottlenecks.Query(open, paging));
    }

    @POST
    @Path("/{id}/escalation")
    @RolesAllowed(TABLE_COORDINATOR)
    @Operation(
            summary = "Take a bottleneck one step up: case, table, management, board, external",
            description = "Needs the version that was seen, so that two presses are one step.")
    @APIResponseSchema(value = BottleneckView.class, responseCode = "200")
    public Response escalate(UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return idempotency.once(() -> answer(escalateBottleneck.handle(new EscalateBottleneck.Command(id, ifMatch))));
    }

    @POST
    @Path("/{id}/resolution")
    @RolesAllowed(TABLE_COORDINATOR)
    @Operation(summary = "Record the answer to a bottleneck")
    @APIResponseSchema(value = BottleneckView.class, responseCode = "200")
    public Response resolve(UUID id, @NotNull @Valid Resolving resolving) {
        return idempotency.once(
                () -> answer(resolveBottleneck.handle(new ResolveBottleneck.Command(id, resolving.answer()))));
    }

    private static Response answer(BottleneckView view) {
        return Response.ok(view)
                .header(HttpHeaders.ETAG, EntityTags.of(view.version()))
                .build();
    }
}
