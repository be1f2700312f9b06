package nl.weerthuis.housing.review;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.housing.target.Targets;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.problem.Violation;
import nl.weerthuis.platform.web.Idempotency;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

@Path("/targets/{id}/reviews")
class TargetReviewResource {

    private final ReviewTarget reviewTarget;
    private final FindReviews findReviews;
    private final Idempotency idempotency;

    TargetReviewResource(ReviewTarget reviewTarget, FindReviews findReviews, Idempotency idempotency) {
        this.reviewTarget = reviewTarget;
        this.findReviews = findReviews;
        this.idempotency = idempotency;
    }

    @Schema(name = "TargetReviewRequest", description = "What was decided halfway (Dutch: halfjaartoets)")
    record Body(
            @NotNull ReviewOutcome outcome,

            @Min(0) @Max(10_000) @Schema(description = "The number from now on, if adjusted (Dutch: nieuw aantal)")
            Integer number,

            @NotNull @Size(max = 6) @Schema(description = "What turned out otherwise; may be empty (Dutch: aannames)")
            Set<@NotNull Assumption> assumptions,

            @NotNull
            @Pattern(regexp = Targets.DECISION)
            @Schema(
                    description = "Reference of the decision (Dutch: kenmerk van het besluit)",
                    examples = "BW-2026/041")
            String decision) {

        void requireNumberIfAdjusted() {
            if (outcome == ReviewOutcome.ADJUSTED && number == null) {
                throw Problem.invalid(Violation.of("/number", "required"));
            }
            if (outcome == ReviewOutcome.KEPT && number != null) {
                throw Problem.invalid(Violation.of("/number", "number-of-kept"));
            }
        }
    }

    @POST
    @RolesAllowed({"table-coordinator", "policy-adviser"})
    @Operation(
            summary = "Record the half-year review of a target, and adjust it if so decided",
            description = "Once in a half-year. How the target stood that day is kept with it.")
    @APIResponse(
            responseCode = "201",
            description = "The review.",
            content = @Content(schema = @Schema(implementation = TargetReviewView.class)))
    public Response review(UUID id, @NotNull @Valid Body body) {
        body.requireNumberIfAdjusted();
        return idempotency.once(() -> Response.status(Response.Status.CREATED)
                .entity(reviewTarget.handle(new ReviewTarget.Command(
                        id, body.outcome(), body.number(), body.assumptions(), body.decision())))
                .build());
    }

    @GET
    @RolesAllowed({"housing-officer", "system", "table-coordinator", "policy-adviser", "wmo-consultant"})
    @Operation(summary = "List the half-year reviews of a target, the latest first")
    public Page<TargetReviewView> list(UUID id, @Valid @BeanParam Paging paging) {
        return findReviews.handle(id, paging);
    }
}
