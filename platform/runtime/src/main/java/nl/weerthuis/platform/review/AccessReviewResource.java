package nl.weerthuis.platform.review;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.YearMonth;
import java.util.UUID;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/access-reviews")
@Tag(name = "privacy")
@RolesAllowed("privacy-officer")
@Produces(MediaType.APPLICATION_JSON)
class AccessReviewResource {

    @Schema(name = "AccessReviewConclusionRequest", description = "What looks turned out to be")
    record ConclusionRequest(
            @Schema(description = "What it was (Dutch: uitkomst)") @NotNull
            ReviewOutcome outcome,

            @Schema(description = "Why, in a code (Dutch: toelichting)") @NotNull
            ReviewNote note) {}

    private final ReviewAccess reviewAccess;

    AccessReviewResource(ReviewAccess reviewAccess) {
        this.reviewAccess = reviewAccess;
    }

    @GET
    @Operation(
            summary = "Looks of a month that ask for a second pair of eyes: of the own organisation, or for the"
                    + " region's privacy officer of the whole region.")
    public Page<AccessReview> list(
            @Parameter(description = "Month, Dutch time.", example = "2026-03")
                    @QueryParam("month")
                    @NotNull
                    @Pattern(regexp = "(19|20|21)\\d{2}-(0[1-9]|1[0-2])")
                    String month,
            @BeanParam Paging paging) {
        return reviewAccess.list(YearMonth.parse(month), paging);
    }

    @POST
    @Path("/{id}/conclusions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Concludes on somebody else's looks; a later conclusion stands beside it and counts.")
    public AccessReview conclude(UUID id, @Valid @NotNull ConclusionRequest request) {
        return reviewAccess.conclude(id, request.outcome(), request.note());
    }
}
