package nl.weerthuis.housing.reservation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import nl.weerthuis.platform.web.Idempotency;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What the corporation does between reservation and contract. */
@Path("/reservations")
class OfferedDwellingResource {

    private final PlanViewing planViewing;
    private final RejectCandidate rejectCandidate;
    private final Idempotency idempotency;

    OfferedDwellingResource(PlanViewing planViewing, RejectCandidate rejectCandidate, Idempotency idempotency) {
        this.planViewing = planViewing;
        this.rejectCandidate = rejectCandidate;
        this.idempotency = idempotency;
    }

    @Schema(name = "ViewingRequest", description = "A viewing (Dutch: bezichtiging)")
    record Viewing(
            @NotNull @Schema(description = "Moment of the viewing (Dutch: tijdstip)")
            Instant at) {}

    @Schema(name = "CandidateRejectionRequest", description = "A rejection by the landlord (Dutch: afwijzing)")
    record Rejection(
            @NotNull @Schema(description = "Why (Dutch: reden)")
            RejectionCode code) {}

    @POST
    @Path("/{offerId}/viewing")
    @RolesAllowed({"housing-officer", "system"})
    @Operation(summary = "Plan the viewing of an offered dwelling")
    @APIResponse(
            responseCode = "200",
            description = "The viewing is planned.",
            content = @Content(schema = @Schema(implementation = ReservationView.class)))
    public Response planViewing(UUID offerId, @NotNull Viewing body) {
        return idempotency.once(() -> answer(planViewing.handle(new PlanViewing.Command(offerId, body.at()))));
    }

    @POST
    @Path("/{offerId}/candidate-rejection")
    @RolesAllowed({"housing-officer", "system"})
    @Operation(summary = "Reject the candidate for an offered dwelling")
    @APIResponse(
            responseCode = "200",
            description = "The candidate is rejected and the dwelling free again.",
            content = @Content(schema = @Schema(implementation = ReservationView.class)))
    public Response rejectCandidate(UUID offerId, @NotNull Rejection body) {
        return idempotency.once(
                () -> answer(rejectCandidate.handle(new RejectCandidate.Command(offerId, body.code()))));
    }

    private static Response answer(Reservation reservation) {
        return Response.ok(ReservationView.of(reservation)).build();
    }
}
