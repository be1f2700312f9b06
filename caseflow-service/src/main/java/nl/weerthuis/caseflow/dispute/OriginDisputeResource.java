package nl.weerthuis.caseflow.dispute;

import static nl.weerthuis.caseflow.access.Role.CASE_WORKER;
import static nl.weerthuis.caseflow.access.Role.PROVIDER_MANAGER;
import static nl.weerthuis.caseflow.access.Role.SYSTEM;
import static nl.weerthuis.caseflow.access.Role.TABLE_COORDINATOR;
import static nl.weerthuis.caseflow.access.Role.WMO_CONSULTANT;

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
import nl.weerthuis.caseflow.municipality.MunicipalityCode;
import nl.weerthuis.platform.web.Created;
import nl.weerthuis.platform.web.Idempotency;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/cases/{id}/origin-disputes")
@Tag(name = "Origin")
class OriginDisputeResource {

    @Schema(name = "OriginObjection", description = "That the origin is contested (Dutch: betwisting van de herkomst)")
    record Objection(@NotNull DisputeGround ground) {}

    @Schema(name = "OriginSettlement", description = "What came of it (Dutch: uitkomst van het geschil)")
    record Settlement(
            @Schema(description = "Municipality of origin; absent if it remains unknown (Dutch: gemeente van herkomst)")
            MunicipalityCode municipality) {}

    private final RaiseDispute raiseDispute;
    private final EscalateDispute escalateDispute;
    private final SettleDispute settleDispute;
    private final ViewDisputes viewDisputes;
    private final Idempotency idempotency;

    OriginDisputeResource(
            RaiseDispute raiseDispute,
            EscalateDispute escalateDispute,
            SettleDispute settleDispute,
            ViewDisputes viewDisputes,
            Idempotency idempotency) {
        this.raiseDispute = raiseDispute;
        this.escalateDispute = escalateDispute;
        this.settleDispute = settleDispute;
        this.viewDisputes = viewDisputes;
        this.idempotency = idempotency;
    }

    @GET
    @RolesAllowed({CASE_WORKER, PROVIDER_MANAGER, SYSTEM, TABLE_COORDINATOR, WMO_CONSULTANT})
    @Operation(summary = "List how the origin of a case was contested, the latest first")
    public Page<OriginDisputeView> list(UUID id, @Valid @BeanParam Paging paging) {
        return viewDisputes.handle(new ViewDisputes.Query(id, paging));
    }

    @POST
    @RolesAllowed({WMO_CONSULTANT, TABLE_COORDINATOR})
    @Operation(summary = "Contest the origin of a case")
    @APIResponseSchema(value = OriginDisputeView.class, responseCode = "201")
    public Response raise(
            UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull @Valid Objection objection) {
        return idempotency.once(() -> {
            var view = raiseDispute.handle(new RaiseDispute.Command(id, ifMatch, objection.ground()));
            return Created.of("cases/%s/origin-disputes/%s".formatted(id, view.id()), view, 0);
        });
    }

    @POST
    @Path("/{disputeId}/escalation")
    @RolesAllowed({WMO_CONSULTANT, TABLE_COORDINATOR})
    @Operation(summary = "Take a contested origin one step higher")
    @APIResponseSchema(value = OriginDisputeView.class, responseCode = "200")
    public Response escalate(UUID id, UUID disputeId, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return idempotency.once(
                () -> Response.ok(escalateDispute.handle(new EscalateDispute.Command(id, disputeId, ifMatch)))
                        .build());
    }

    @POST
    @Path("/{disputeId}/settlement")
    @RolesAllowed(TABLE_COORDINATOR)
    @Operation(summary = "Write down what came of a contested origin; it is the origin from then on")
    @APIResponseSchema(value = OriginDisputeView.class, responseCode = "200")
    public Response settle(
            UUID id,
            UUID disputeId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid Settlement settlement) {
        return idempotency.once(() -> Response.ok(settleDispute.handle(
                        new SettleDispute.Command(id, disputeId, ifMatch, settlement.municipality())))
                .build());
    }
}
