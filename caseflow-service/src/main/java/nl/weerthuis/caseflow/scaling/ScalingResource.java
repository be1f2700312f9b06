package nl.weerthuis.caseflow.scaling;

import static nl.weerthuis.caseflow.access.Role.CASE_WORKER;
import static nl.weerthuis.caseflow.access.Role.PROVIDER_MANAGER;
import static nl.weerthuis.caseflow.access.Role.SYSTEM;
import static nl.weerthuis.caseflow.access.Role.WMO_CONSULTANT;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import nl.weerthuis.caseflow.date.WithinYears;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.problem.Violation;
import nl.weerthuis.platform.web.Created;
import nl.weerthuis.platform.web.Idempotency;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/cases/{id}/scaling-proposals")
@Tag(name = "Support")
class ScalingResource {

    @Schema(name = "ScalingRequest", description = "More or less support, please (Dutch: op- of afschaalvoorstel)")
    record Asked(
            @NotNull ScalingDirection direction,
            @NotNull ScalingTrigger trigger,

            @NotNull @Min(0) @Max(168) @Schema(description = "Hours per week (Dutch: uren per week)")
            Integer hoursPerWeek,

            @NotNull @WithinYears(before = 1, after = 1) @Schema(description = "From when (Dutch: ingangsdatum)")
            LocalDate startOn) {}

    @Schema(name = "ScalingDecision", description = "What the municipality decides (Dutch: besluit op het voorstel)")
    record Decided(
            @NotNull @Schema(description = "Whether it is granted (Dutch: toegekend)")
            Boolean granted,

            @Min(0)
            @Max(168)
            @Schema(description = "Hours per week, if other than was asked (Dutch: toegekende uren per week)")
            Integer hoursPerWeek,

            ScalingDecline declineCode) {

        Decided {
            if (Boolean.FALSE.equals(granted) && declineCode == null) {
                throw Problem.invalid(Violation.of("/declineCode", "required"));
            }
            if (Boolean.TRUE.equals(granted) && declineCode != null) {
                throw Problem.invalid(Violation.of("/declineCode", "only-when-declined"));
            }
        }
    }

    private final ProposeScaling proposeScaling;
    private final DecideScaling decideScaling;
    private final ViewScaling viewScaling;
    private final Idempotency idempotency;

    ScalingResource(
            ProposeScaling proposeScaling,
            DecideScaling decideScaling,
            ViewScaling viewScaling,
            Idempotency idempotency) {
        this.proposeScaling = proposeScaling;
        this.decideScaling = decideScaling;
        this.viewScaling = viewScaling;
        this.idempotency = idempotency;
    }

    @POST
    @RolesAllowed({CASE_WORKER, PROVIDER_MANAGER, SYSTEM})
    @Operation(summary = "Propose more or less support")
    @APIResponseSchema(value = ScalingProposalView.class, responseCode = "201")
    public Response propose(UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull @Valid Asked asked) {
        return idempotency.once(() -> {
            var view = proposeScaling.handle(new ProposeScaling.Command(
                    id, ifMatch, asked.direction(), asked.trigger(), asked.hoursPerWeek(), asked.startOn()));
            return Created.of("cases/%s/scaling-proposals/%s".formatted(id, view.id()), view, 0);
        });
    }

    @GET
    @RolesAllowed({CASE_WORKER, PROVIDER_MANAGER, SYSTEM, WMO_CONSULTANT})
    @Operation(summary = "List what was asked of the support, the latest first")
    public Page<ScalingProposalView> list(UUID id, @Valid @BeanParam Paging paging) {
        return viewScaling.handle(new ViewScaling.Query(id, paging));
    }

    @POST
    @Path("/{proposalId}/decision")
    @RolesAllowed(WMO_CONSULTANT)
    @Operation(summary = "Decide on more or less support; by the municipality that receives")
    @APIResponseSchema(value = ScalingProposalView.class, responseCode = "200")
    public Response decide(
            UUID id,
            UUID proposalId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid Decided decided) {
        return idempotency.once(() -> Response.ok(decideScaling.handle(new DecideScaling.Command(
                        id, proposalId, ifMatch, decided.hoursPerWeek(), decided.declineCode())))
                .build());
    }
}
