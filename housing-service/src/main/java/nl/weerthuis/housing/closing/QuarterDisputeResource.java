package nl.weerthuis.housing.closing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import nl.weerthuis.platform.web.Idempotency;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

@Path("/quarter-closings/{id}/disputes")
class QuarterDisputeResource {

    private final DisputeQuarter disputeQuarter;
    private final SettleDispute settleDispute;
    private final Idempotency idempotency;

    QuarterDisputeResource(DisputeQuarter disputeQuarter, SettleDispute settleDispute, Idempotency idempotency) {
        this.disputeQuarter = disputeQuarter;
        this.settleDispute = settleDispute;
        this.idempotency = idempotency;
    }

    @Schema(name = "QuarterDisputeRequest", description = "What is wrong with the figures (Dutch: geschilpunt)")
    record Body(
            @NotNull DisputeCode code,

            @Schema(description = "About which target (Dutch: taakstelling)")
            UUID targetId,

            @Min(-10_000)
            @Max(10_000)
            @Schema(description = "What it should be (Dutch: eigen telling)", examples = "13")
            Integer claimed) {}

    @Schema(
            name = "QuarterDisputeSettlement",
            description = "What becomes of a dispute (Dutch: afhandeling geschilpunt)")
    record Settlement(
            @NotNull DisputeOutcome outcome,

            @NotNull
            @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9./-]{0,39}")
            @Schema(
                    description = "Reference of the decision (Dutch: kenmerk van het besluit)",
                    examples = "BW-2026/041")
            String decision) {}

    @POST
    @RolesAllowed({"housing-officer", "wmo-consultant", "policy-adviser"})
    @Operation(summary = "Say what is wrong with a quarter instead of signing it")
    @APIResponseSchema(value = QuarterClosingView.class, responseCode = "200")
    public Response dispute(@PathParam("id") UUID id, @NotNull @Valid Body body) {
        return idempotency.once(() -> Response.ok(disputeQuarter.handle(
                        new DisputeQuarter.Command(id, body.code(), body.targetId(), body.claimed())))
                .build());
    }

    @POST
    @Path("/{number}/settlement")
    @RolesAllowed({"table-coordinator", "policy-adviser"})
    @Operation(
            summary = "Settle a dispute about a quarter",
            description = "Upheld: the quarter is open again, to be corrected and put before the parties once more.")
    @APIResponseSchema(value = QuarterClosingView.class, responseCode = "200")
    public Response settle(
            @PathParam("id") UUID id,
            @Parameter(description = "Which dispute of the quarter, from 1 (Dutch: volgnummer)")
                    @PathParam("number")
                    @Min(1)
                    @Max(100)
                    int number,
            @NotNull @Valid Settlement settlement) {
        return idempotency.once(() -> Response.ok(settleDispute.handle(
                        new SettleDispute.Command(id, number, settlement.outcome(), settlement.decision())))
                .build());
    }
}
