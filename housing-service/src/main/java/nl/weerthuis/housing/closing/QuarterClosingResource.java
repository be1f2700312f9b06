package nl.weerthuis.housing.closing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import nl.weerthuis.housing.area.MunicipalityCode;
import nl.weerthuis.housing.ledger.Contract;
import nl.weerthuis.housing.ledger.Quarter;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.problem.Violation;
import nl.weerthuis.platform.web.Created;
import nl.weerthuis.platform.web.Idempotency;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

@Path("/quarter-closings")
class QuarterClosingResource {

    private final ProposeClosing proposeClosing;
    private final SignQuarter signQuarter;
    private final FindClosings findClosings;
    private final Idempotency idempotency;

    QuarterClosingResource(
            ProposeClosing proposeClosing,
            SignQuarter signQuarter,
            FindClosings findClosings,
            Idempotency idempotency) {
        this.proposeClosing = proposeClosing;
        this.signQuarter = signQuarter;
        this.findClosings = findClosings;
        this.idempotency = idempotency;
    }

    @Schema(name = "QuarterClosingRequest", description = "A quarter to close (Dutch: kwartaalafsluiting)")
    record Body(
            @NotNull
            @Pattern(regexp = "(GM)?\\d{4}")
            @Schema(description = "Code of the municipality (Dutch: gemeentecode)", examples = "0034")
            String municipalityCode,

            @NotNull @Schema(description = "The corporation (Dutch: woningcorporatie)")
            UUID corporationId,

            @NotNull
            @Pattern(regexp = "20\\d{2}-Q[1-4]")
            @Schema(description = "The quarter, which is over (Dutch: kwartaal)", examples = "2026-Q3")
            String quarter) {}

    @POST
    @RolesAllowed({"table-coordinator", "policy-adviser"})
    @Operation(
            summary = "Put a quarter before the municipality and the corporation to sign",
            description =
                    "Quarters are closed in their order. From now on nothing is booked in it; what becomes known late is"
                            + " booked in the next.")
    @APIResponse(
            responseCode = "201",
            description = "The figures that both sign.",
            content = @Content(schema = @Schema(implementation = QuarterClosingView.class)))
    public Response propose(@NotNull @Valid Body body) {
        var contract = new Contract(MunicipalityCode.fourDigits(body.municipalityCode()), body.corporationId());
        return idempotency.once(() -> {
            var closing = proposeClosing.handle(new ProposeClosing.Command(contract, Quarter.parse(body.quarter())));
            return Created.of("quarter-closings/" + closing.id(), closing, closing.version());
        });
    }

    @POST
    @Path("/{id}/signature")
    @RolesAllowed({"housing-officer", "wmo-consultant", "policy-adviser"})
    @Operation(
            summary = "Sign a quarter for the municipality or the corporation",
            description =
                    "The second signature closes it. With the last quarter of a period its balance is carried over.")
    @APIResponseSchema(value = QuarterClosingView.class, responseCode = "200")
    public Response sign(UUID id) {
        return idempotency.once(() -> Response.ok(signQuarter.handle(id)).build());
    }

    @GET
    @RolesAllowed({"housing-officer", "system", "table-coordinator", "policy-adviser", "wmo-consultant"})
    @Operation(summary = "List quarters that were put before the parties, the latest first")
    public Page<QuarterClosingView> list(
            @Parameter(description = "Only this quarter, such as 2026-Q3 (Dutch: kwartaal)") @QueryParam("quarter")
                    String quarter,
            @Parameter(description = "Only of this municipality, four digits (Dutch: gemeente)")
                    @QueryParam("municipalityCode")
                    String municipalityCode,
            @Parameter(description = "Only of this corporation (Dutch: corporatie)") @QueryParam("corporationId")
                    UUID corporationId,
            @Parameter(description = "Only with this status (Dutch: status)") @QueryParam("status")
                    ClosingStatus status,
            @Valid @BeanParam Paging paging) {
        if (quarter != null && !Quarter.isQuarter(quarter)) {
            throw Problem.invalid(Violation.of("quarter", "invalid-quarter"));
        }
        return findClosings.handle(new FindClosings.Query(
                quarter == null ? null : Quarter.parse(quarter), municipalityCode, corporationId, status, paging));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"housing-officer", "system", "table-coordinator", "policy-adviser", "wmo-consultant"})
    @Operation(summary = "Show a quarter that was put before the parties")
    public QuarterClosingView show(UUID id) {
        return findClosings.require(id);
    }
}
